package dev.palier.intake.desk;

import dev.palier.customer.Customer;
import dev.palier.intake.inbox.Outcome;
import dev.palier.notification.Notices;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Mails that answer one of ours (SLA 4.5, 4.12.2): on the first ticket they name whose customer the sender speaks for. A subject or
 * header is no proof, so anybody else is a stranger to that ticket.
 */
@Component
class Replies {

  private final Tickets tickets;
  private final TicketDesk desk;
  private final Senders senders;
  private final Requests requests;
  private final HeldMails held;
  private final Notices notices;

  Replies(Tickets tickets, TicketDesk desk, Senders senders, Requests requests, HeldMails held, Notices notices) {
    this.notices = notices;
    this.tickets = tickets;
    this.desk = desk;
    this.senders = senders;
    this.requests = requests;
    this.held = held;
  }

  Step reply(Delivery delivery) {
    List<Ticket> named = named(delivery);
    Optional<Ticket> own = named.stream().filter(ticket -> senders.speaksFor(ticket, delivery.sender())).findFirst();
    if (own.isPresent()) {
      return Step.on(own.get().number(), () -> answer(delivery, own.get()));
    }
    Optional<Ticket> colleagues = named.stream().filter(ticket -> senders.isColleague(ticket, delivery.sender())).findFirst();
    if (colleagues.isPresent() && senders.mayOpenFor(delivery.sender()).isEmpty()) {
      return Step.elsewhere(() -> held.hold(delivery, "It answers a ticket of the sender's company, but the sender is neither a contact "
          + "nor an Appointed Email User of it", colleagues.get().number()));
    }
    return requests.request(delivery.judged(delivery.judgement().asNew()));
  }

  /** The tickets that a mail names and that exist, the surest first. */
  List<Ticket> named(Delivery delivery) {
    Stream<String> answered = Stream.ofNullable(delivery.judgement().noticeToken()).map(notices::ticketOf).flatMap(Optional::stream);
    return Stream.concat(answered, delivery.judgement().tickets().stream()).map(this::find).flatMap(Optional::stream).toList();
  }

  Optional<Ticket> find(String number) {
    try {
      return Optional.of(desk.find(number));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  /** Whoever may open tickets by mail gets a new one where the old one is closed; else a person decides, and the words are kept. */
  private Outcome answer(Delivery delivery, Ticket ticket) {
    String author = senders.nameOf(ticket.customerId(), delivery);
    try {
      tickets.customerReplied(ticket.number(), delivery.saidBy(author));
      return Outcome.taken(ticket.number(), delivery.judgement().reason());
    } catch (Refusal closed) {
      Optional<Customer> own = senders.mayOpenFor(delivery.sender()).stream()
          .filter(customer -> customer.id().equals(ticket.customerId())).findFirst();
      if (own.isPresent()) {
        return requests.open(delivery, own.get(), ticket.number());
      }
      desk.note(ticket.number(), delivery.saidBy(author));
      return held.hold(delivery, "It answers " + ticket.number() + ", which is closed; the words are kept there", ticket.number());
    }
  }
}
