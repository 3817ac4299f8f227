package dev.palier.ticket;

import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Promises;
import dev.palier.ticket.process.TicketProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the deadlines of one ticket follow the tables now in force, when a person asks for it: an edited table alone holds for promises
 * made after it. What was met or missed stays so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReckonedDeadlines {

  private final Ledger ledger;
  private final Promises promises;
  private final TicketProcess process;

  ReckonedDeadlines(Ledger ledger, Promises promises, TicketProcess process) {
    this.ledger = ledger;
    this.promises = promises;
    this.process = process;
  }

  /**
   * Reckons anew and brings timers and tasks in line.
   *
   * @param timed its message is the reason
   * @throws dev.palier.sla.Refusal if the ticket is closed or outside the agreement
   */
  public void anew(String ticket, Act timed) {
    CommitmentHeader header = ledger.lock(ticket);
    ledger.step(ticket, timed.actor(), commitments -> {
      commitments.reckonedAnew(timed.at(), promises.of(header.tier(), header.priority()), timed.message());
      return null;
    });
    process.followWithResponse(ticket);
  }
}
