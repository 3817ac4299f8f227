package dev.palier.availability.bench;

import dev.palier.Palier;
import dev.palier.availability.MonthlyAvailability;
import dev.palier.availability.Outages;
import dev.palier.availability.Outages.Said;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.joda.money.Money;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long a month's availability of 1,000 Gold customers takes (SLA 4.10), each with two marked tickets, three outages recorded by
 * hand, two planned and one emergency maintenance: measured alone, and settled with its processes, one job after the other.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) dev.palier.availability.bench.AvailabilityBenchmark
 * </pre>
 */
public final class AvailabilityBenchmark {

  private static final int CUSTOMERS = 1000;
  private static final int TICKETS_EACH = 2;
  private static final int OUTAGES_EACH = 3;
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant START = Instant.parse("2026-10-06T08:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-02T07:30:00Z");
  private static final double NANOS = 1e9;

  private final ConfigurableApplicationContext program;
  private final JdbcTemplate jdbc;

  private AvailabilityBenchmark(ConfigurableApplicationContext program) {
    this.program = program;
    this.jdbc = program.getBean(JdbcTemplate.class);
  }

  /** Fills a database of each kind and measures. */
  public static void main(String[] arguments) throws IOException {
    String file = Files.createTempDirectory("availability").resolve("bench").toString();
    run("H2", "--spring.datasource.url=jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start()) {
      run("PostgreSQL", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres");
    }
  }

  private static void run(String database, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(List.of("--server.port=0", "--camunda.bpm.admin-user.password=Landing-4-stairs", "--palier.notices.relay.enabled=false",
        "--palier.audit.enabled=false", "--palier.password.rounds=1000", "--spring.jmx.enabled=false",
        "--camunda.bpm.job-execution.enabled=false"));
    try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Palier.class).run(all.toArray(String[]::new))) {
      new AvailabilityBenchmark(program).run(database);
    } finally {
      ClockUtil.reset();
    }
  }

  private void run(String database) {
    ClockUtil.setCurrentTime(Date.from(START));
    fill();
    ClockUtil.setCurrentTime(Date.from(AFTER));
    System.out.printf(Locale.ROOT, "%s: %d customers, %d outages, %d ledger rows; load average %.1f on %d processors%n", database, CUSTOMERS,
        rows("outage"), rows("ledger"), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    MonthlyAvailability availability = program.getBean(MonthlyAvailability.class);
    List<Customer> customers = program.getBean(Customers.class).all();
    System.out.printf(Locale.ROOT, "%s: measured in %.1f s%n", database, seconds(() ->
        customers.forEach(customer -> availability.measure(customer, MONTH))));
    System.out.printf(Locale.ROOT, "%s: settled in %.1f s%n", database, seconds(() -> {
      availability.beginDue();
      ManagementService management = program.getBean(ManagementService.class);
      for (Job job : management.createJobQuery().processDefinitionKey("monthly-availability").messages().list()) {
        management.executeJob(job.getId());
      }
    }));
    System.out.println(database + ": " + jdbc.queryForList("select service_seconds, maintenance_seconds, downtime_seconds, count(*) as months "
        + "from availability_figure group by service_seconds, maintenance_seconds, downtime_seconds"));
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / NANOS;
  }

  private void fill() {
    Customers customers = program.getBean(Customers.class);
    Contracts contracts = program.getBean(Contracts.class);
    Instances instances = program.getBean(Instances.class);
    for (int number = 0; number < CUSTOMERS; number++) {
      String id = "c" + number;
      customers.add(new Customer(id, "Customer " + number, SupportTier.GOLD));
      contracts.keep(new Contract(id, LocalDate.of(2000, 1, 1), null, SupportTier.GOLD, Money.parse("EUR 12500.00")));
      instances.keep(new Instance(id, "Instance " + number, Hosting.PRIVATE, false, null, null));
      instances.assign(id, id);
    }
    String template = template();
    for (int number = 0; number < CUSTOMERS; number++) {
      for (int copy = 0; copy < TICKETS_EACH; copy++) {
        copy(template, "B-" + number + "-" + copy, "c" + number);
      }
      byHand("c" + number);
      maintained(number, "PLANNED", 1);
      maintained(number, "PLANNED", 2);
      maintained(number, "EMERGENCY", 3);
    }
  }

  /** A ticket that was worked on, waited and was solved. */
  private String template() {
    Tickets tickets = program.getBean(Tickets.class);
    String ticket = tickets.open(new NewTicket(null, "c0", "Kim", "kim@customer.example", Channel.PORTAL, Priority.P1, "Down",
        "Since this morning.", START), "customer");
    int minute = 0;
    Act[] acts = new Act[6];
    for (int i = 0; i < acts.length; i++) {
      minute += 20;
      acts[i] = new Act("nora", START.plusSeconds(60L * minute), "We are on it.");
    }
    ClockUtil.setCurrentTime(Date.from(START.plusSeconds(7200)));
    tickets.answer(ticket, acts[0]);
    tickets.ask(ticket, acts[1]);
    tickets.customerReplied(ticket, acts[2]);
    tickets.update(ticket, acts[3]);
    tickets.resolve(ticket, acts[4]);
    tickets.close(ticket, acts[5]);
    return ticket;
  }

  private void copy(String template, String number, String customer) {
    copyRows("commitment", "ticket", template, number, "");
    copyRows("ledger", "ticket", template, number, "");
    copyRows("ticket", "number", template, number, customer);
    jdbc.update("insert into outage (ticket, customer_id) values (?, ?)", number, customer);
    jdbc.update("insert into outage_version (outage, version_no, cause, withdrawn, words, actor, recorded_at) select id, 1, 'none', false, "
        + "'Down.', 'nora', ? from outage where ticket = ?", START.atOffset(ZoneOffset.UTC), number);
  }

  private void copyRows(String table, String key, String template, String number, String customer) {
    List<String> columns = jdbc.queryForList("select lower(column_name) from information_schema.columns where lower(table_name) = ? "
        + "and lower(table_schema) = 'public'", String.class, table);
    String values = String.join(", ", columns.stream().map(column -> column.equals(key) ? "'" + number + "'"
        : column.equals("customer_id") ? "'" + customer + "'" : column).toList());
    jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table + " where " + key
        + " = ?", template);
  }

  private void byHand(String instance) {
    Outages outages = program.getBean(Outages.class);
    for (int number = 0; number < OUTAGES_EACH; number++) {
      Instant from = START.minusSeconds(86_400L * (number + 1));
      outages.record(new Said(List.of(instance), from, from.plusSeconds(1800), number == 0 ? "force-majeure" : "none", "Disk full."), "oskar");
    }
  }

  private void maintained(int customer, String kind, int day) {
    Object from = START.plusSeconds(86_400L * day).atOffset(ZoneOffset.UTC);
    Object to = START.plusSeconds(86_400L * day + 3600).atOffset(ZoneOffset.UTC);
    String id = "M-" + customer + "-" + day;
    jdbc.update("insert into maintenance (id, kind, title, planned_by, planned_at, planned_start, planned_end, announced_start, "
        + "announced_end, announced_in_time, started_at, ended_at) values (?, ?, 'Update', 'oskar', ?, ?, ?, ?, ?, true, ?, ?)", id, kind, from,
        from, to, from, to, from, to);
    jdbc.update("insert into maintenance_instance (maintenance, instance_id) values (?, ?)", id, "c" + customer);
  }

  private long rows(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }
}
