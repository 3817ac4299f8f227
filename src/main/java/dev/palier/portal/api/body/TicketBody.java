package dev.palier.portal.api.body;

import dev.palier.portal.TicketView;
import dev.palier.sla.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A ticket with its deadlines and its conversation. */
@Schema(name = "Ticket", description = "A ticket with what was promised and what was said.", requiredProperties = {"number",
    "subject", "openedBy", "openedAt", "priority", "state", "stateText", "promises", "escalation", "messages", "mayReply",
    "mayConfirm"})
public record TicketBody(
    @Schema(example = "T-1042") String number,
    @Schema(example = "Export fails") String subject,
    @Schema(description = "The contact who opened it", example = "Maya Castellan") String openedBy,
    @Schema(example = "2024-06-03T08:00:00Z") Instant openedAt,
    Priority priority,
    @Schema(description = STATES, example = "in_progress", allowableValues = {"in_progress", "with_development",
        "waiting_for_you", "resolution_offered", "statement_of_work", "outside_agreement", "closed"}) String state,
    @Schema(description = "The same in a sentence", example = "We are working on it.") String stateText,
    @Schema(description = "Empty where the package promises nothing for this priority") List<PromiseBody> promises,
    @Schema(description = "When it is closed by itself unless you answer; null for never", nullable = true) Instant closesAt,
    EscalationBody escalation,
    @Schema(description = "The conversation, oldest first") List<SaidBody> messages,
    @Schema(description = "Whether the ticket is open", example = "true") boolean mayReply,
    @Schema(description = "Whether an offered resolution waits to be confirmed or rejected", example = "false")
    boolean mayConfirm) {

  static final String STATES = "Whose turn it is: `in_progress` and `with_development` are ours, `waiting_for_you` and "
      + "`resolution_offered` are yours, `statement_of_work` asks for something new outside the agreement, `outside_agreement` has ended "
      + "because a third party's product is the cause, `closed` has ended";

  /** What the portal shows. */
  public static TicketBody of(TicketView ticket) {
    return new TicketBody(ticket.number(), ticket.subject(), ticket.openedBy(), ticket.openedAt(), ticket.priority(),
        Words.of(ticket.state()), ticket.state().sentence(), ticket.promises().stream().map(PromiseBody::of).toList(),
        ticket.closesAt(), EscalationBody.of(ticket.escalation()),
        ticket.conversation().stream().map(said -> SaidBody.of(ticket.number(), said)).toList(), ticket.mayReply(),
        ticket.mayConfirm());
  }
}
