package dev.palier.ticket;

import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Refusal;
import dev.palier.ticket.process.TicketCommands;
import dev.palier.ticket.record.MessageTable;
import dev.palier.ticket.record.TicketTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How any room acts on a ticket: locked, checked, as one transaction, after what was due before. */
@Component
public class TicketDesk {

  /** What is done with a ticket once it is locked. */
  public interface Command {

    /** @param act timed in whole seconds */
    void run(Act act, CommitmentHeader header);
  }

  private final TicketTable tickets;
  private final MessageTable messages;
  private final Ledger ledger;
  private final TicketCommands commands;
  private final Clock clock;

  TicketDesk(TicketTable tickets, MessageTable messages, Ledger ledger, TicketCommands commands, Clock clock) {
    this.tickets = tickets;
    this.messages = messages;
    this.ledger = ledger;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * The ticket with this number.
   *
   * @throws Refusal if there is none
   */
  public Ticket find(String number) {
    return tickets.find(number).orElseThrow(() -> new Refusal("there is no ticket " + number));
  }

  /** Keeps the words of an act, also on a closed ticket: a note of staff, or what the customer wrote; it moves no clock. */
  public void note(String ticket, Act act) {
    Act timed = act.timed(clock);
    Message.Direction direction = timed.actor().equals(Act.CUSTOMER) ? Message.Direction.FROM_CUSTOMER : Message.Direction.NOTE;
    messages.add(find(ticket).number(), direction, timed);
  }

  /** The conversation on a ticket, oldest first. */
  public List<Message> conversation(String ticket) {
    return messages.of(ticket);
  }

  /**
   * Runs several commands on a ticket, and what a room keeps of its own with them, as one transaction that is tried again as a whole
   * when somebody else was at the same ticket; what was due before counts before it.
   *
   * @param ticket the ticket that is acted on, or null for one that is not open yet
   * @param at     when the act happened, or null for now
   */
  public <T> T together(String ticket, Instant at, Supplier<T> work) {
    if (ticket != null) {
      commands.settle(ticket, new Act(Act.CUSTOMER, at, null).timed(clock).at());
    }
    return commands.inTransaction(work);
  }

  /**
   * Runs a command apart from the transaction that goes on, and waits for it: the step that asks must find what is done when it is tried
   * again.
   */
  public void apart(Runnable command) {
    commands.apart(command);
  }

  /**
   * Runs a command on a ticket.
   *
   * @param kind what it amounts to; refused when impossible in the ticket's state
   * @throws Refusal if there is no such ticket or the act is impossible; nothing was changed then
   */
  public void run(String ticket, Act act, LedgerKind kind, Command command) {
    Act timed = act.timed(clock);
    commands.settle(ticket, timed.at());
    commands.inTransaction(() -> {
      CommitmentHeader header = ledger.lock(ticket);
      header.require(kind);
      command.run(timed, header);
      return null;
    });
  }
}
