package dev.palier.ticket.record;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Ledger;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.Message;
import dev.palier.ticket.NewTicket;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes what a new ticket begins with. */
@Component
public class TicketOpening {

  private final Customers customers;
  private final TicketTable tickets;
  private final MessageTable messages;
  private final Ledger ledger;
  private final Clock clock;

  TicketOpening(Customers customers, TicketTable tickets, MessageTable messages, Ledger ledger, Clock clock) {
    this.customers = customers;
    this.tickets = tickets;
    this.messages = messages;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The name of the customer whose ticket it is. */
  public String customerName(String number) {
    return tickets.find(number).flatMap(ticket -> customers.find(ticket.customerId())).orElseThrow().name();
  }

  /**
   * Takes in the request under its number, or the next one.
   *
   * @param assignee the user who will work on it, or null
   * @throws Refusal if the number is taken or the customer unknown
   */
  public String open(NewTicket request, String actor, String assignee) {
    Act act = new Act(actor, request.arrivedAt(), request.description(), request.contactName(), request.enclosures())
        .timed(clock);
    // The package that held when the request arrived, even if it is read after the midnight on which another one begins.
    Customer customer = customers.at(request.customerId(), act.at())
        .orElseThrow(() -> new Refusal("there is no customer " + request.customerId()));
    String number = request.number() == null ? tickets.nextNumber() : request.number();
    if (tickets.find(number).isPresent()) {
      throw new Refusal("there is a ticket " + number + " already");
    }
    ledger.open(number, customer.tier(), request.priority(), act.at(), actor);
    tickets.insert(number, request, act.at());
    if (request.fromProgram()) {
      tickets.markProgram(number);
    }
    if (assignee != null) {
      tickets.assign(number, assignee);
    }
    messages.add(number, Message.Direction.FROM_CUSTOMER, act);
    return number;
  }
}
