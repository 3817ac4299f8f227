package dev.palier.escalation;

import dev.palier.escalation.process.EscalationProcess;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import org.springframework.stereotype.Component;

/** What people do on the escalation path: ask for the next level, take a level (reading R2, R3). */
@Component
public class Escalations {

  private final TicketDesk tickets;
  private final EscalationProcess process;
  private final Ledger ledger;

  Escalations(TicketDesk tickets, EscalationProcess process, Ledger ledger) {
    this.tickets = tickets;
    this.process = process;
    this.ledger = ledger;
  }

  /**
   * The customer or staff ask for the next level; it is raised at once in any open state (reading R3).
   *
   * @throws Refusal if the package has no path or the last level has been reached
   */
  public void request(String ticket, Act act) {
    tickets.run(ticket, act, LedgerKind.ESCALATION_REQUESTED, (timed, header) -> {
      ledger.step(ticket, timed.actor(), commitments -> {
        commitments.escalationRequested(timed.at(), reason(timed));
        return null;
      });
      tickets.note(ticket, timed);
      process.request(ticket, timed);
    });
  }

  /** Somebody takes a level; the next levels come all the same (reading R2). Words are kept as a note. */
  public void acknowledge(String ticket, int level, Act act) {
    tickets.run(ticket, act, LedgerKind.LEVEL_ACKNOWLEDGED, (timed, header) -> {
      if (level < 1 || level > header.reached()) {
        throw new Refusal("level " + level + " has not been raised");
      }
      ledger.step(ticket, timed.actor(), commitments -> {
        commitments.levelAcknowledged(timed.at(), level, reason(timed));
        return null;
      });
      if (timed.message() != null && !timed.message().isBlank()) {
        tickets.note(ticket, timed);
      }
    });
  }

  /** What staff say stands in the row itself; a customer's words are a message, and in no other place. */
  private static String reason(Act act) {
    return act.actor().equals(Act.CUSTOMER) || act.message() == null || act.message().isBlank() ? null : act.message();
  }
}
