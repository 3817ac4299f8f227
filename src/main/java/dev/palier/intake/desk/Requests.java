package dev.palier.intake.desk;

import dev.palier.customer.Customer;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.sla.Priority;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** New requests by mail (SLA 4.12.2, 4.13). */
@Component
class Requests {

  private static final int LONGEST_SUBJECT = 500;
  private static final String PALIER = "palier";

  private final Tickets tickets;
  private final TicketDesk desk;
  private final Senders senders;
  private final MailRules rules;
  private final Refusals refusals;
  private final HeldMails held;

  Requests(Tickets tickets, TicketDesk desk, Senders senders, MailRules rules, Refusals refusals, HeldMails held) {
    this.tickets = tickets;
    this.desk = desk;
    this.senders = senders;
    this.rules = rules;
    this.refusals = refusals;
    this.held = held;
  }

  /** Opens a ticket for an Appointed Email User, refuses anybody else politely. */
  Step request(Delivery delivery) {
    List<Customer> customers = senders.mayOpenFor(delivery.sender());
    if (customers.size() == 1) {
      return Step.elsewhere(() -> open(delivery, customers.get(0), null));
    }
    if (customers.size() > 1) {
      String names = customers.stream().map(Customer::name).collect(Collectors.joining(", "));
      return Step.elsewhere(() -> held.hold(delivery, "The sender is an Appointed Email User of several customers: " + names, null));
    }
    return Step.elsewhere(() -> refusals.refuse(delivery));
  }

  /** @param earlier number of a closed ticket that the mail answers, or null */
  Outcome open(Delivery delivery, Customer customer, String earlier) {
    String number = open(delivery, customer.id(), senders.nameOf(customer.id(), delivery), delivery.sender(),
        rules.firstPriority(customer.tier()));
    if (earlier != null) {
      note(number, delivery, "This mail answers " + earlier + ", which is closed.");
      return new Outcome(MailState.TAKEN, number, "It answers " + earlier + ", which is closed: opened " + number);
    }
    return Outcome.taken(number, delivery.judgement().reason());
  }

  private String open(Delivery delivery, String customer, String name, String address, Priority priority) {
    String number = tickets.open(new NewTicket(null, customer, Words.shortened(name, Words.LONGEST_NAME), address, Channel.EMAIL,
        priority, Words.shortened(delivery.content().subject(), LONGEST_SUBJECT), delivery.words(), delivery.arrivedAt(),
        delivery.enclosures(), delivery.judgement().hold() == null && delivery.judgement().quiet()), Act.CUSTOMER);
    if (!delivery.content().complete()) {
      note(number, delivery, "Parts of this mail were left out, because it is larger or deeper than we allow. The whole mail is kept "
          + "as number " + delivery.mail().id() + " of the inbox.");
    }
    return number;
  }

  /** Opens a ticket for somebody that a person of staff named. */
  String openFor(Delivery delivery, Customer customer, String name, String address) {
    return open(delivery, customer.id(), name, address, rules.firstPriority(customer.tier()));
  }

  private void note(String ticket, Delivery delivery, String words) {
    desk.note(ticket, new Act(PALIER, delivery.arrivedAt(), words));
  }
}
