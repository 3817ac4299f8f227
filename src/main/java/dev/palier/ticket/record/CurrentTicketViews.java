package dev.palier.ticket.record;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Message;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketViews;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the views from the tables each time. */
@Component
class CurrentTicketViews implements TicketViews {

  private final TicketTable tickets;
  private final MessageTable messages;
  private final Customers customers;
  private final Ledger ledger;
  private final DeadlineTexts deadlines;
  private final DateTimeFormatter moment;

  CurrentTicketViews(TicketTable tickets, MessageTable messages, Customers customers, Ledger ledger, DeadlineTexts deadlines,
      SupportCalendars calendars) {
    this.tickets = tickets;
    this.messages = messages;
    this.customers = customers;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.moment = DateTimeFormatter.ofPattern(DeadlineTexts.MOMENT, Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String number) {
    return tickets.find(number).map(this::view).orElse(Map.of());
  }

  private Map<String, Object> view(Ticket ticket) {
    CommitmentHeader header = ledger.find(ticket.number()).orElseThrow();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", ticket.number());
    view.put("customer", customers.find(ticket.customerId()).map(Customer::name).orElse(ticket.customerId()));
    view.put("tier", header.tier().name());
    view.put("priority", header.priority().name());
    view.put("subject", ticket.subject());
    view.put("openedAt", text(header.openedAt()));
    view.put("state", state(header));
    view.put("conversation", conversation(ticket));
    view.put("deadlines", deadlines.of(ticket.number()));
    return view;
  }

  private static String state(CommitmentHeader header) {
    return switch (header.mode()) {
      case RUNNING -> header.inDevelopment() ? "with development" : "in progress";
      case WAITING -> "waiting for the customer";
      case OFFERED -> "resolution offered";
      case OUT_OF_SCOPE -> "outside the agreement: " + header.outOfScope().words();
      case CLOSED -> "closed";
    };
  }

  private List<Map<String, String>> conversation(Ticket ticket) {
    List<Map<String, String>> lines = new ArrayList<>(messages.of(ticket.number()).stream().map(message ->
        Map.of("at", text(message.at()), "from", from(message, ticket), "text", message.body())).toList());
    Collections.reverse(lines);
    return lines;
  }

  private static String from(Message message, Ticket ticket) {
    return switch (message.direction()) {
      case FROM_CUSTOMER -> fromCustomer(message.author(), ticket);
      case TO_CUSTOMER -> message.author() + " to the customer";
      case NOTE -> message.author() + " (internal note)";
    };
  }

  /** What the customer said to somebody of staff is marked so. */
  private static String fromCustomer(String author, Ticket ticket) {
    if (author.equals(ticket.contactName())) {
      return author + " (customer)";
    }
    return author.equals("customer") ? "customer" : "customer, noted by " + author;
  }

  private String text(Instant instant) {
    return moment.format(instant);
  }
}
