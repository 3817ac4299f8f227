package dev.palier.cockpit;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** Tickets that managers look at: of customers of their own, opened a while ago, with every timer run that was due since. */
final class WatchedTickets {

  private final Customers customers;
  private final Tickets tickets;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  WatchedTickets(ApplicationContext program) {
    customers = program.getBean(Customers.class);
    tickets = program.getBean(Tickets.class);
    runtime = program.getBean(RuntimeService.class);
    management = program.getBean(ManagementService.class);
    clock = program.getBean(Clock.class);
  }

  String customer(SupportTier tier, String name) {
    String id = "m-" + customers.all().size();
    customers.add(new Customer(id, name, tier));
    return id;
  }

  /** A Gold P1 counts around the clock, so what is due does not depend on when this runs. */
  String ticket(String customer, Priority priority, String subject, Duration ago) {
    Instant arrived = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(ago);
    String ticket = tickets.open(new NewTicket(null, customer, "Kim", "kim@customer.example", Channel.PORTAL, priority, subject,
        "Since this morning.", arrived), "customer");
    for (Job due = due(ticket); due != null; due = due(ticket)) {
      management.executeJob(due.getId());
    }
    return ticket;
  }

  private Job due(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list().stream()
        .flatMap(root -> management.createJobQuery().rootProcessInstanceId(root.getId()).duedateLowerThan(Date.from(clock.instant()))
            .list().stream()).min((one, other) -> one.getDuedate().compareTo(other.getDuedate())).orElse(null);
  }
}
