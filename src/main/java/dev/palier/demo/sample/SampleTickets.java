package dev.palier.demo.sample;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.demo.DemoOnly;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A few tickets in different states, opened a while before the demo's present; each is opened once. */
@Component
@DemoOnly
class SampleTickets {

  private static final String CUSTOMER = "customer";
  private static final String NORA = StaffMember.NORA.login();
  private static final String PAVEL = StaffMember.PAVEL.login();

  private final Tickets tickets;
  private final Customers customers;
  private final Clock clock;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  SampleTickets(Tickets tickets, Customers customers, Clock clock, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.tickets = tickets;
    this.customers = customers;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private record Request(String name, String customer, Priority priority, long minutesAgo, String subject, String words) {
  }

  private interface Course {
    void play(String ticket);
  }

  void make() {
    open(new Request("waits", SampleCompany.SILVER_CUSTOMER, Priority.P2, 300, "Exports arrive without customs codes",
        "Since this morning the customs codes are missing from some of our nightly exports."), this::waitForCustomer);
    open(new Request("offered", SampleCompany.SILVER_CUSTOMER, Priority.P1, 150, "Nobody can sign in",
        "All our users see 'certificate expired' when they sign in."), this::offerResolution);
    open(new Request("second-line", SampleCompany.GOLD_CUSTOMER, Priority.P2, 100, "Reports take ten minutes",
        "The weekly report takes ten minutes instead of ten seconds. Smaller ones work."), this::handOver);
    open(new Request("automatic", SampleCompany.BASIC_CUSTOMER, Priority.P3, 60, "A typing error on the invoice page",
        "It says 'Recieved' at the top."), ticket -> { });
    open(new Request("wish", SampleCompany.SILVER_CUSTOMER, Priority.P4, 200, "Reports in the colours of our house",
        "We would like the weekly report with our own letterhead and colours."), ticket -> tickets.leaveScope(ticket,
            act(NORA, 170, "You would like the weekly report with your letterhead and colours."), OutOfScope.CUSTOMISATION));
    open(new Request("nobody-answers", SampleCompany.GOLD_CUSTOMER, Priority.P1, 8, "Production is down",
        "The whole service answers with error 503. Our wards cannot read their orders. Please call back."), ticket -> { });
  }

  /** The mark that it was opened is part of the same transaction. */
  private void open(Request request, Course course) {
    Integer known = jdbc.queryForObject("select count(*) from demo_sample where name = ?", Integer.class, request.name());
    if (known > 0) {
      return;
    }
    Contact contact = customers.contactsOf(request.customer()).get(0);
    NewTicket ticket = new NewTicket(null, request.customer(), contact.name(), contact.address(), Channel.PORTAL,
        request.priority(), request.subject(), request.words(), minutesAgo(request.minutesAgo()));
    String number = transaction.execute(status -> {
      String opened = tickets.open(ticket, CUSTOMER);
      jdbc.update("insert into demo_sample (name, ticket) values (?, ?)", request.name(), opened);
      return opened;
    });
    course.play(number);
  }

  private void waitForCustomer(String ticket) {
    tickets.answer(ticket, act(NORA, 280, "Thank you, we see the gap in last night's file and are looking into it."));
    tickets.ask(ticket, act(NORA, 240, "Which warehouses are concerned? Please send us one of the exports that lack the codes."));
  }

  private void offerResolution(String ticket) {
    tickets.answer(ticket, act(NORA, 142, "We see it too and are renewing the certificate now."));
    tickets.resolve(ticket, act(PAVEL, 65,
        "The certificate has been renewed and its renewal is automatic from now on. Can you sign in again?"));
  }

  private void handOver(String ticket) {
    tickets.answer(ticket, act(NORA, 80, "We can reproduce it with your weekly report and are handing it to our second line."));
    tickets.handOver(ticket, act(NORA, 75, "Slow query on the orders table, happens for ranges of more than five days."),
        SupportLine.SECOND_LINE);
  }

  private Act act(String actor, long minutesAgo, String words) {
    return new Act(actor, minutesAgo(minutesAgo), words);
  }

  private Instant minutesAgo(long minutes) {
    return clock.instant().minus(Duration.ofMinutes(minutes));
  }
}
