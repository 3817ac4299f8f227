package dev.palier.ticket.process;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** A desk with a customer for each package and somebody in each role, whose clock the test moves. */
@TestComponent
public class SupportDesk {

  private static final List<String> ROLES = List.of("first-line", "second-line", "third-line", "development", "csc",
      "support-manager", "vp-customer-office", "vp-sales", "ceo");

  private final Tickets tickets;
  private final Ledger ledger;
  private final TaskService tasks;
  private final ManagementService management;
  private final Customers customers;
  private final AtomicInteger further = new AtomicInteger();

  SupportDesk(Tickets tickets, Ledger ledger, TaskService tasks, ManagementService management, Customers customers,
      RoleHolders roleHolders) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.tasks = tasks;
    this.management = management;
    this.customers = customers;
    for (SupportTier tier : SupportTier.values()) {
      customers.add(new Customer(tier.name(), tier.label() + " customer", tier));
      customers.add(new Contact(tier.name(), "Kim", "kim@" + tier.name().toLowerCase(Locale.ROOT) + ".example"));
    }
    ROLES.forEach(role -> roleHolders.add(new RoleHolder(role, "", role, role, role + "@support.example")));
  }

  /** Opens a ticket at an instant, to which the clock moves. */
  public String open(SupportTier tier, Priority priority, Instant at) {
    return openFor(tier.name(), priority, at);
  }

  /** One more customer, of whom nothing has been recorded yet. */
  public String customer(SupportTier tier) {
    String id = tier + "-" + further.incrementAndGet();
    customers.add(new Customer(id, "Customer " + id, tier));
    return id;
  }

  /** Opens a ticket of a customer at an instant, to which the clock moves. */
  public String openFor(String customer, Priority priority, Instant at) {
    itIs(at);
    return tickets.open(new NewTicket(null, customer, "Kim", "kim@customer.example", Channel.PORTAL, priority, "Export fails",
        "Since this morning.", at), "customer");
  }

  /** Sets the clock; no timer fires by itself. */
  public void itIs(Instant at) {
    ClockUtil.setCurrentTime(Date.from(at));
  }

  /** Moves the clock from deadline to deadline of one ticket. */
  public void passes(String ticket, Instant until) {
    for (Job next = next(ticket, until); next != null; next = next(ticket, until)) {
      if (next.getDuedate().toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
        itIs(next.getDuedate().toInstant());
      }
      management.executeJob(next.getId());
    }
    itIs(until);
  }

  private Job next(String ticket, Instant until) {
    return timers(ticket).stream().filter(job -> !job.getDuedate().toInstant().isAfter(until))
        .min(Comparator.comparing(Job::getDuedate)).orElse(null);
  }

  private List<Job> timers(String ticket) {
    return tasks.createTaskQuery().processInstanceBusinessKey(ticket).list().stream().map(Task::getProcessInstanceId).distinct()
        .flatMap(instance -> management.createJobQuery().rootProcessInstanceId(instance).list().stream()).toList();
  }

  /** The open user tasks of a ticket, by definition key. */
  public List<String> openTasks(String ticket) {
    return tasks.createTaskQuery().processInstanceBusinessKey(ticket).list().stream().map(Task::getTaskDefinitionKey).sorted()
        .toList();
  }

  /** The open user task with this definition key. */
  public Task task(String ticket, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(key).singleResult();
  }

  /** The ledger rows of some kinds, as {@code KIND METRIC value}, in the order of recording. */
  public List<String> ledger(String ticket, LedgerKind... kinds) {
    return ledger.of(ticket).stream().filter(entry -> List.of(kinds).contains(entry.kind())).map(SupportDesk::text).toList();
  }

  private static String text(LedgerEntry entry) {
    return (entry.kind() + (entry.metric() == null ? "" : " " + entry.metric()) + (entry.value() == null ? "" : " " + entry.value())
        + " " + entry.at()).trim();
  }

  /** An act of staff now. */
  public static Act staff(String message) {
    return Act.by("first.agent", message);
  }
}
