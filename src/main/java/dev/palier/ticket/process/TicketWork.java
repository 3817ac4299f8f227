package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Priority;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.record.TicketTable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who is to work on a ticket and how urgent it is, for the user tasks of the models: {@code ${ticketWork.…(execution)}}. */
@Component("ticketWork")
@UsableInModels
public class TicketWork {

  private static final int MOST_URGENT = 100;
  private static final int STEP = 25;

  private final TicketTable tickets;
  private final Ledger ledger;

  TicketWork(TicketTable tickets, Ledger ledger) {
    this.tickets = tickets;
    this.ledger = ledger;
  }

  /** The group of the line that has the ticket (SLA 4.1). */
  public String candidateGroups(DelegateExecution execution) {
    return ticket(execution).line().id();
  }

  /** The user who worked on it last, so that a task made anew stays with them; null for nobody. */
  public String assignee(DelegateExecution execution) {
    return ticket(execution).assignee();
  }

  /** 100 for P1, then 75, 50, 25. */
  public int priority(DelegateExecution execution) {
    Priority priority = ledger.find(execution.getProcessBusinessKey()).map(CommitmentHeader::priority).orElseThrow();
    return urgency(priority);
  }

  /** Whether the lifecycle ends because the request is outside the agreement (SLA 1.1, 4.6). */
  public boolean leavesScope(DelegateExecution execution) {
    return TicketVariables.OUT_OF_SCOPE.equals(TicketVariables.text(execution, TicketVariables.CONFIRMATION_OUTCOME));
  }

  static int urgency(Priority priority) {
    return MOST_URGENT - STEP * priority.ordinal();
  }

  private Ticket ticket(DelegateExecution execution) {
    return tickets.find(execution.getProcessBusinessKey()).orElseThrow();
  }
}
