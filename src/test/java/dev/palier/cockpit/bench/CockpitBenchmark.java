package dev.palier.cockpit.bench;

import dev.palier.Palier;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.escalation.Escalations;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.tasklist.SampleStaff;
import dev.palier.tasklist.TasklistUser;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long the dashboard and the SLA board take with 100,000 open tickets and 5,000,000 rows in the ledger on PostgreSQL, as a
 * browser sees it, and which indexes are read for it. The tickets are copies of some that were really worked on.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) dev.palier.cockpit.bench.CockpitBenchmark
 * </pre>
 */
public final class CockpitBenchmark {

  private static final int OPEN = 100_000;
  private static final long LEDGER_ROWS = 5_000_000;
  private static final int CUSTOMERS = 200;
  private static final String PLUGIN = "/api/cockpit/plugin/palier/default/";

  private final JdbcTemplate jdbc;
  private final ConfigurableApplicationContext program;
  private final Tickets tickets;

  private CockpitBenchmark(ConfigurableApplicationContext program) {
    this.program = program;
    this.jdbc = program.getBean(JdbcTemplate.class);
    this.tickets = program.getBean(Tickets.class);
  }

  /** Fills a database and measures. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB").start();
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Palier.class, SampleStaff.class).run("--server.port=0",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--camunda.bpm.admin-user.password=Landing-4-stairs", "--palier.notices.relay.enabled=false", "--palier.audit.enabled=false",
            "--palier.password.rounds=1000", "--spring.jmx.enabled=false", "--camunda.bpm.job-execution.enabled=false")) {
      new CockpitBenchmark(program).run();
    }
  }

  private void run() throws Exception {
    program.getBean(SampleStaff.class).arrive();
    fill();
    System.out.printf("%d open tickets, %d tickets, %d ledger rows; load average %.1f on %d processors%n", jdbc.queryForObject(
        "select count(*) from commitment where mode <> 'CLOSED'", Long.class), rows("commitment"), rows("ledger"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
    TasklistUser vera = TasklistUser.signedIn(Integer.parseInt(program.getEnvironment().getProperty("local.server.port")), "vera");
    time(vera, "dashboard", 30, 200);
    time(vera, "board", 2, 10);
    time(vera, "board?tier=GOLD&priority=P1", 2, 10);
    time(vera, "board?customer=c7", 2, 10);
    time(vera, "board/misses.csv?customer=c7", 2, 10);
  }

  private void fill() {
    Customers customers = program.getBean(Customers.class);
    for (int number = 0; number < CUSTOMERS; number++) {
      customers.add(new Customer("c" + number, "Customer " + number, SupportTier.values()[number % 3]));
    }
    List<String> open = List.of(worked(1, Priority.P3, false), worked(2, Priority.P2, false), missed(), waiting());
    String closed = worked(1, Priority.P3, true);
    String other = worked(2, Priority.P1, true);
    long each = rows("ledger", open);
    for (int number = 0; number < open.size(); number++) {
      copy(open.get(number), "O" + number, OPEN / open.size(), "+ (g % 40000) * interval '30 seconds'");
    }
    long left = LEDGER_ROWS - each * OPEN / open.size();
    long perPair = rows("ledger", List.of(closed, other));
    copy(closed, "C", (int) (left / perPair), "- g * interval '170 seconds'");
    copy(other, "D", (int) (left / perPair), "- g * interval '170 seconds'");
    jdbc.execute("vacuum analyze");
  }

  private String opened(int tier, Priority priority, Duration ago) {
    return tickets.open(new NewTicket(null, "c" + tier, "Kim", "kim@customer.example", Channel.PORTAL, priority, "Export fails",
        "Since this morning.", program.getBean(Clock.class).instant().minus(ago)), "customer");
  }

  private String worked(int tier, Priority priority, boolean ended) {
    String ticket = opened(tier, priority, Duration.ofMinutes(10));
    Act nora = Act.by("nora", "We are on it.");
    tickets.answer(ticket, nora);
    tickets.ask(ticket, nora);
    tickets.customerReplied(ticket, Act.by("customer", "7.1"));
    tickets.handOver(ticket, nora, SupportLine.DEVELOPMENT);
    tickets.returnFromDevelopment(ticket, nora);
    tickets.update(ticket, nora);
    if (ended) {
      tickets.resolve(ticket, nora);
      tickets.close(ticket, Act.by("customer", "Thank you."));
    }
    return ticket;
  }

  private String missed() {
    String ticket = opened(2, Priority.P1, Duration.ofMinutes(50));
    tickets.answer(ticket, Act.by("nora", "We are on it."));
    program.getBean(Escalations.class).request(ticket, Act.by("nora", "They ship tonight."));
    tickets.changePriority(ticket, Act.by("nora", "Half of it works again."), Priority.P2, PriorityChange.CHANGED);
    return ticket;
  }

  private String waiting() {
    String ticket = opened(1, Priority.P2, Duration.ofMinutes(10));
    tickets.ask(ticket, Act.by("nora", "Which version?"));
    return ticket;
  }

  private void copy(String template, String prefix, int count, String shift) {
    String number = "'" + prefix + "-' || g";
    String from = " t, generate_series(1, " + count + ") g where ";
    insert("commitment", Map.of("ticket", number), from + "t.ticket = '" + template + "'", shift);
    insert("ticket", Map.of("number", number, "customer_id", "'c' || (g % " + CUSTOMERS + ")"), from + "t.number = '" + template + "'", shift);
    for (String table : List.of("sla_clock", "ledger")) {
      insert(table, Map.of("ticket", number), from + "t.ticket = '" + template + "'", shift);
    }
  }

  private void insert(String table, Map<String, String> replaced, String from, String shift) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    jdbc.query("select column_name, data_type from information_schema.columns where table_name = '" + table + "' and table_schema = "
        + "current_schema() and is_identity = 'NO' order by ordinal_position", row -> {
      String name = row.getString(1);
      columns.add(name);
      values.add(replaced.getOrDefault(name, "t." + name + (row.getString(2).startsWith("timestamp") ? " " + shift : "")));
    });
    jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from " + table
        + from);
  }

  private void time(TasklistUser vera, String path, int warmUp, int rounds) throws Exception {
    List<Long> micros = new ArrayList<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      if (round == warmUp) {
        jdbc.execute("select pg_stat_reset()");
      }
      long start = System.nanoTime();
      int status = vera.get(PLUGIN + path).statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " answered " + status);
      }
      if (round >= warmUp) {
        micros.add((System.nanoTime() - start) / 1000);
      }
    }
    Collections.sort(micros);
    System.out.printf("%-32s median %.0f ms, p99 %.0f ms, max %.0f ms%n", path, micros.get(rounds / 2) / 1000d,
        micros.get(rounds * 99 / 100) / 1000d, micros.get(rounds - 1) / 1000d);
    read(rounds);
  }

  /** How often each index and each whole table was read for one answer. */
  private void read(int rounds) {
    jdbc.query("select relname || ' by ' || indexrelname, idx_scan from pg_stat_user_indexes where idx_scan > 0 and relname in ('ledger', "
        + "'commitment', 'sla_clock', 'ticket', 'notice') union all select relname || ' as a whole', seq_scan from pg_stat_user_tables "
        + "where seq_scan > 0 and relname in ('ledger', 'commitment', 'sla_clock', 'ticket', 'notice') order by 1",
        row -> {
          System.out.printf("    %-44s %.1f times%n", row.getString(1), row.getLong(2) / (double) rounds);
        });
  }

  private long rows(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  private long rows(String table, List<String> tickets) {
    return tickets.stream().mapToLong(ticket -> jdbc.queryForObject("select count(*) from " + table + " where ticket = ?", Long.class,
        ticket)).sum();
  }
}
