package dev.palier.portal.bench;

import dev.palier.Palier;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalTickets;
import dev.palier.portal.PortalVisitor;
import dev.palier.portal.TicketRequest;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long the server takes for the portal's pages with 100,000 tickets on PostgreSQL, 20,000 of them of one customer.
 * The tickets are copies of two that were really worked on, with their clocks, ledger rows and messages. Server time is taken
 * inside the server, from the first filter to the last byte.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) dev.palier.portal.bench.PortalBenchmark [tickets]
 * </pre>
 */
public final class PortalBenchmark {

  private static final String BIG = "big";
  private static final int CUSTOMERS = 400;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 500;
  private static final Pattern LINK = Pattern.compile("/portal/sign-in/link\\?token=[\\w-]+");

  private final JdbcTemplate jdbc;
  private final ConfigurableApplicationContext program;

  private PortalBenchmark(ConfigurableApplicationContext program) {
    this.program = program;
    this.jdbc = program.getBean(JdbcTemplate.class);
  }

  /** Runs the benchmark with 100,000 tickets unless told otherwise. */
  public static void main(String[] arguments) throws Exception {
    int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Palier.class, ServerTime.class)
            .run("--server.port=0",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--camunda.bpm.admin-user.password=Landing-4-stairs", "--palier.notices.relay.enabled=false",
            "--spring.jmx.enabled=false",
            "--camunda.bpm.job-execution.enabled=false")) {
      new PortalBenchmark(program).run(tickets);
    }
  }

  private void run(int count) {
    Customers customers = program.getBean(Customers.class);
    customers.add(new Customer(BIG, "Big Customer", SupportTier.GOLD));
    customers.add(new Contact(BIG, "Kim", "kim@big.example"));
    for (int number = 0; number < CUSTOMERS; number++) {
      customers.add(new Customer("c" + number, "Customer " + number, SupportTier.GOLD));
    }
    String open = worked(false);
    String closed = worked(true);
    int ofBig = count / 5;
    copy(open, "BO", ofBig / 10, "'" + BIG + "'");
    copy(closed, "BC", ofBig - ofBig / 10, "'" + BIG + "'");
    copy(open, "SO", (count - ofBig) / 10, "'c' || (g % " + CUSTOMERS + ")");
    copy(closed, "SC", count - ofBig - (count - ofBig) / 10, "'c' || (g % " + CUSTOMERS + ")");
    jdbc.execute("vacuum analyze");
    System.out.printf("%d tickets, %d ledger rows, %d messages; load average %.1f on %d processors%n", rows("ticket"),
        rows("ledger"),
        rows("message"), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    measure(ofBig);
  }

  private void measure(int ofBig) {
    PortalVisitor kim = signedIn();
    int pages = ofBig / 25;
    int closedPages = Math.max(1, pages * 9 / 10);
    time(kim, "the style sheet, to compare", round -> "/portal/assets/portal.css");
    time(kim, "open tickets, first page", round -> "/portal/tickets");
    time(kim, "open tickets, any page", round -> "/portal/tickets?page=" + (1 + round % Math.max(1, pages / 10)));
    time(kim, "closed tickets, any page", round -> "/portal/tickets?show=closed&page=" + (1 + round * 7 % closedPages));
    time(kim, "all tickets, last page", round -> "/portal/tickets?show=all&page=" + pages);
    time(kim, "open ticket", round -> "/portal/tickets/BO-" + (1 + round));
    time(kim, "closed ticket", round -> "/portal/tickets/BC-" + (1 + round * 3));
    time(kim, "package", round -> "/portal/package");
  }

  private interface Path {
    String of(int round);
  }

  private void time(PortalVisitor visitor, String name, Path path) {
    List<Long> micros = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      visitor.open(path.of(round));
      if (visitor.status() != 200) {
        throw new IllegalStateException(path.of(round) + " answered " + visitor.status());
      }
      if (round >= WARM_UP) {
        micros.add(ServerTime.lastMicros());
      }
    }
    Collections.sort(micros);
    System.out.printf("%-28s median %.1f ms, p99 %.1f ms, max %.1f ms%n", name, micros.get(ROUNDS / 2) / 1000d,
        micros.get(ROUNDS * 99 / 100) / 1000d, micros.get(ROUNDS - 1) / 1000d);
  }

  private PortalVisitor signedIn() {
    PortalVisitor kim = new PortalVisitor(Integer.parseInt(program.getEnvironment().getProperty("local.server.port")));
    kim.open("/portal/sign-in");
    kim.send("/portal/sign-in", Map.of("address", "kim@big.example"));
    Matcher link = LINK.matcher(jdbc.queryForObject("select facts from notice where kind = 'SIGN_IN'", String.class));
    link.find();
    kim.open(link.group());
    kim.send("/portal/sign-in/link", Map.of());
    return kim;
  }

  /** A P2 with a conversation of twelve messages, ended or not. */
  private String worked(boolean ended) {
    PortalContact kim = new PortalContact(BIG, "Kim", "kim@big.example");
    PortalTickets portal = program.getBean(PortalTickets.class);
    Tickets staff = program.getBean(Tickets.class);
    String words = "Since this morning the customs codes are missing from some of our nightly exports. ".repeat(5);
    String number = portal.open(kim, new TicketRequest("Exports arrive without customs codes", words,
        new PriorityAnswers(true, "limited", false), List.of()));
    staff.answer(number, Act.by("nora", words));
    for (int turn = 0; turn < 5; turn++) {
      staff.update(number, Act.by("nora", words));
      portal.reply(kim, number, words + "\n> quoted\n> quoted\n", List.of());
    }
    if (ended) {
      staff.resolve(number, Act.by("nora", words));
      portal.confirm(kim, number, "Thank you.");
    }
    return number;
  }

  private void copy(String template, String prefix, int count, String customer) {
    String number = "'" + prefix + "-' || g";
    String from = " t, generate_series(1, " + count + ") g where ";
    insert("commitment", Map.of("ticket", number), from + "t.ticket = '" + template + "'");
    insert("ticket", Map.of("number", number, "customer_id", customer, "opened_at", "t.opened_at - g * interval '7 minutes'"),
        from + "t.number = '" + template + "'");
    for (String table : List.of("sla_clock", "ledger", "message")) {
      insert(table, Map.of("ticket", number), from + "t.ticket = '" + template + "'");
    }
  }

  private void insert(String table, Map<String, String> replaced, String from) {
    List<String> columns = jdbc.queryForList("select column_name from information_schema.columns where table_name = ? "
        + "and table_schema = current_schema() and is_identity = 'NO' order by ordinal_position", String.class, table);
    List<String> values = columns.stream().map(column -> replaced.getOrDefault(column, "t." + column)).toList();
    jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from "
        + table
        + from);
  }

  private long rows(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }
}
