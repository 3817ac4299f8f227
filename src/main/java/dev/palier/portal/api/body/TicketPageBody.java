package dev.palier.portal.api.body;

import dev.palier.portal.TicketList;
import dev.palier.sla.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A page of tickets. */
@Schema(name = "TicketPage", description = "A page of tickets, the newest first.",
    requiredProperties = {"tickets", "page", "size", "more"})
public record TicketPageBody(
    List<Line> tickets,
    @Schema(description = "1 and up", example = "1") int page,
    @Schema(description = "How many a page holds", example = "25") int size,
    @Schema(description = "Whether there is a next page", example = "false") boolean more) {

  /** One of them. */
  @Schema(name = "TicketLine", description = "A ticket as a line of a list.",
      requiredProperties = {"number", "subject", "openedBy", "openedAt", "priority", "state", "resolutionMissed"})
  public record Line(
      @Schema(example = "T-1042") String number,
      @Schema(example = "Export fails") String subject,
      @Schema(description = "The contact who opened it", example = "Maya Castellan") String openedBy,
      @Schema(example = "2024-06-03T08:00:00Z") Instant openedAt,
      Priority priority,
      @Schema(description = TicketBody.STATES, example = "in_progress", allowableValues = {"in_progress", "with_development",
          "waiting_for_you", "resolution_offered", "statement_of_work", "outside_agreement", "closed"}) String state,
      @Schema(description = "When the resolution is due; null while nothing is promised or the clock rests", nullable = true,
          example = "2024-06-06T08:00:00Z") Instant resolutionDueAt,
      @Schema(description = "Whether the resolution comes, or came, later than promised", example = "false")
      boolean resolutionMissed) {
  }

  /** What the list shows. */
  public static TicketPageBody of(TicketList list, int size) {
    return new TicketPageBody(list.lines().stream().map(line -> new Line(line.number(), line.subject(), line.openedBy(),
        line.openedAt(), line.priority(), Words.of(line.state()), line.resolutionDueAt(), line.missed())).toList(),
        list.page(), size, list.more());
  }
}
