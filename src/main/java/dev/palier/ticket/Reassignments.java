package dev.palier.ticket;

import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Refusal;
import dev.palier.ticket.process.TicketAssignments;
import dev.palier.ticket.record.TicketTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives the work on a ticket to somebody else because a manager says so: the ticket's own row, the tasks in the engine and the row in
 * the ledger, with the reason, are one transaction (SLA 4.1).
 */
@Component
public class Reassignments {

  private final TicketDesk desk;
  private final Tickets commands;
  private final TicketTable tickets;
  private final TicketAssignments assignments;
  private final Ledger ledger;

  Reassignments(TicketDesk desk, Tickets commands, TicketTable tickets, TicketAssignments assignments, Ledger ledger) {
    this.desk = desk;
    this.commands = commands;
    this.tickets = tickets;
    this.assignments = assignments;
    this.ledger = ledger;
  }

  /** The users to whom the work can be given: those of the line that has the ticket. */
  public List<String> candidates(String ticket) {
    return assignments.of(desk.find(ticket).line());
  }

  /**
   * To a user of the line that has the ticket.
   *
   * @param act its message is the reason
   * @throws Refusal if the ticket is closed, this user is of another line, or has the work already
   */
  public void toPerson(String ticket, Act act, String user) {
    desk.run(ticket, act, LedgerKind.REASSIGNED, (timed, header) -> {
      Ticket found = desk.find(ticket);
      if (!assignments.of(found.line()).contains(user)) {
        throw new Refusal(user + " is not of the " + words(found.line()) + ", which has the ticket");
      }
      if (user.equals(found.assignee())) {
        throw new Refusal(user + " has the work already");
      }
      tickets.assign(ticket, user);
      note(ticket, timed, user);
      assignments.assign(ticket, user);
    });
  }

  /**
   * To a line of support, where whoever takes it has it: another line takes over, the same gets it back from the person who had it.
   *
   * @param act its message is the reason
   * @throws Refusal if the ticket is closed, or cannot go there as it stands
   */
  public void toLine(String ticket, Act act, SupportLine line) {
    desk.run(ticket, act, LedgerKind.REASSIGNED, (timed, header) -> {
      if (desk.find(ticket).line() == line) {
        tickets.handOver(ticket, line);
      } else {
        commands.handOver(ticket, timed, line);
      }
      note(ticket, timed, "the " + words(line));
      assignments.assign(ticket, null);
    });
  }

  private void note(String ticket, Act act, String whom) {
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.noted(act.at(), LedgerKind.REASSIGNED, whom, act.message());
      return null;
    });
  }

  private static String words(SupportLine line) {
    return line.id().replace('-', ' ');
  }
}
