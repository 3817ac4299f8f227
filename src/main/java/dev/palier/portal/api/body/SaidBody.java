package dev.palier.portal.api.body;

import dev.palier.portal.TicketView;
import dev.palier.ticket.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** One message of the conversation. */
@Schema(name = "Message", description = "One message of the conversation.",
    requiredProperties = {"id", "from", "author", "at", "text", "files"})
public record SaidBody(
    @Schema(example = "4711") long id,
    @Schema(description = "Whose words they are", allowableValues = {"support", "customer"}, example = "support") String from,
    @Schema(description = "Who wrote them", example = "Nora Lindqvist") String author,
    @Schema(example = "2024-06-03T08:12:00Z") Instant at,
    @Schema(description = "Plain text as it was written: escape it wherever you show it", example = "We are on it.") String text,
    List<FileBody> files) {

  /** A file that came with it. */
  @Schema(name = "File", description = "A file that came with a message.",
      requiredProperties = {"id", "name", "contentType", "size", "path"})
  public record FileBody(
      @Schema(example = "815") long id,
      @Schema(description = "As the sender called it; never use it as a path", example = "export.log") String name,
      @Schema(description = "As the sender called it; trust it as much as the sender", example = "text/plain") String contentType,
      @Schema(description = "In bytes", example = "2048") long size,
      @Schema(description = "Where it can be downloaded", example = "/api/v1/tickets/T-1042/files/815") String path) {

    private static FileBody of(String ticket, Attachment file) {
      return new FileBody(file.id(), file.name(), file.contentType(), file.size(),
          "/api/v1/tickets/" + ticket + "/files/" + file.id());
    }
  }

  static SaidBody of(String ticket, TicketView.Said said) {
    return new SaidBody(said.id(), said.ours() ? "support" : "customer", said.author(), said.at(), said.text(),
        said.files().stream().map(file -> FileBody.of(ticket, file)).toList());
  }
}
