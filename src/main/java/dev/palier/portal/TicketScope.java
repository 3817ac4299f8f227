package dev.palier.portal;

import dev.palier.ticket.CustomerTickets;
import dev.palier.ticket.Ticket;
import org.springframework.stereotype.Component;

/** The one place that decides which tickets a contact may see and act on: those of the own company. */
@Component
class TicketScope {

  private final CustomerTickets tickets;

  TicketScope(CustomerTickets tickets) {
    this.tickets = tickets;
  }

  /**
   * The ticket with this number.
   *
   * @throws NoSuchTicket if there is none, or it is another company's
   */
  Ticket ticket(PortalContact contact, String number) {
    return tickets.find(contact.customerId(), number).orElseThrow(() -> new NoSuchTicket(number));
  }
}
