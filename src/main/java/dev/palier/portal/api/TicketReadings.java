package dev.palier.portal.api;

import static dev.palier.portal.api.problem.ProblemKind.MALFORMED_REQUEST;

import dev.palier.portal.PortalSettings;
import dev.palier.portal.PortalViews;
import dev.palier.portal.TicketList;
import dev.palier.portal.api.access.Caller;
import dev.palier.portal.api.body.TicketBody;
import dev.palier.portal.api.body.TicketPageBody;
import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.Unanswerable;
import dev.palier.portal.token.TokenHolder;
import dev.palier.ticket.Attachment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the tickets of the caller's company. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(ApiPath.ROOT + "/tickets")
@Tag(name = "Tickets")
class TicketReadings {

  private static final int LAST_PAGE = 100_000;
  private static final int LARGEST_PAGE = 200;

  private final PortalViews views;
  private final PortalSettings settings;

  TicketReadings(PortalViews views, PortalSettings settings) {
    this.views = views;
    this.settings = settings;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "listTickets", summary = "List the tickets of your company, the newest first",
      description = "All contacts of a company see all its tickets. Read page after page until `more` is false.")
  @ApiResponse(responseCode = "200", description = "A page of tickets; empty beyond the last")
  TicketPageBody list(@Caller TokenHolder caller,
      @Parameter(description = "Which tickets",
          schema = @Schema(allowableValues = {"open", "closed", "all"}, defaultValue = "open"))
      @RequestParam(defaultValue = "open") String show,
      @Parameter(description = "Which page",
          schema = @Schema(type = "integer", minimum = "1", maximum = "100000", defaultValue = "1"))
      @RequestParam(defaultValue = "1") int page,
      @Parameter(description = "How many tickets a page holds; 25 unless the server is configured otherwise",
          schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
      @RequestParam(required = false) Integer size) {
    int lines = size == null ? settings.pageSize() : size;
    within("page", page, LAST_PAGE);
    within("size", lines, LARGEST_PAGE);
    return TicketPageBody.of(views.list(caller.contact(), filter(show), page, lines), lines);
  }

  private static TicketList.Filter filter(String show) {
    return switch (show) {
      case "open" -> TicketList.Filter.OPEN;
      case "closed" -> TicketList.Filter.CLOSED;
      case "all" -> TicketList.Filter.ALL;
      default -> throw new Unanswerable(Problem.ofField(MALFORMED_REQUEST, "show",
          "Expected open, closed or all, was '" + show + "'."));
    };
  }

  private static void within(String parameter, int value, int most) {
    if (value < 1 || value > most) {
      throw new Unanswerable(Problem.ofField(MALFORMED_REQUEST, parameter, "Expected 1 to " + most + ", was " + value + "."));
    }
  }

  @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getTicket", summary = "Read a ticket, what was promised on it and what was said")
  @ApiResponse(responseCode = "200", description = "The ticket")
  TicketBody ticket(@Caller TokenHolder caller, @PathVariable String number) {
    return TicketBody.of(views.ticket(caller.contact(), number));
  }

  @GetMapping("/{number}/files/{id:\\d{1,18}}")
  @Operation(operationId = "getFile", summary = "Download a file of a ticket",
      description = "The content is what a sender attached, unchecked. Its name and type stand in the ticket.")
  @ApiResponse(responseCode = "200", description = "The content", content = @Content(
      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> file(@Caller TokenHolder caller, @PathVariable String number,
      @Parameter(description = "Id of the file, in this ticket alone") @PathVariable long id) {
    Attachment file = views.file(caller.contact(), number, id);
    ContentDisposition saved = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).body(views.content(file));
  }
}
