package dev.palier.audit.bench;

import static dev.palier.ticket.process.SupportDesk.staff;

import dev.palier.Palier;
import dev.palier.audit.run.FullAudit;
import dev.palier.audit.run.Report;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the audit of many open tickets takes on PostgreSQL: {@code [tickets, default 100000]}. Foreign
 * keys are not checked while rows are copied.
 */
final class AuditBenchmark {

  private static final Instant MON_10_10 = Instant.parse("2024-06-03T08:10:00Z");
  private static final int ORIGINALS = 100;

  private AuditBenchmark() {
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "512MB").setServerConfig("session_replication_role", "replica").start();
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Palier.class, SupportDesk.class)
            .web(WebApplicationType.NONE).profiles("replay").run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres")) {
      SupportDesk desk = program.getBean(SupportDesk.class);
      Tickets commands = program.getBean(Tickets.class);
      for (int number = 0; number < ORIGINALS; number++) {
        open(number, desk, commands);
      }
      desk.itIs(MON_10_10.plus(Duration.ofMinutes(40)));
      new Copies(program.getBean(JdbcTemplate.class)).make(tickets / ORIGINALS - 1, program.getBean(JavaMigration.class));
      for (int run = 1; run <= 3; run++) {
        measure(program.getBean(FullAudit.class));
      }
    }
    System.exit(0);
  }

  private static void open(int number, SupportDesk desk, Tickets commands) {
    SupportTier tier = SupportTier.values()[number % 3];
    String ticket = desk.open(tier, Priority.values()[number % 4], MON_10_10.minus(Duration.ofMinutes(number)));
    if (number % 5 == 0) {
      commands.answer(ticket, staff("We look into it."));
    }
    if (number % 7 == 0) {
      commands.ask(ticket, staff("Which version?"));
    } else if (number % 11 == 0) {
      commands.resolve(ticket, staff("Restart it."));
    }
    desk.passes(ticket, MON_10_10.plus(Duration.ofMinutes(40)));
  }

  private static void measure(FullAudit audit) {
    long began = System.nanoTime();
    Report report = audit.run(() -> { });
    System.out.printf("%d tickets examined in %.1f s, %d findings %s%n", report.tickets(), (System.nanoTime() - began) / 1e9,
        report.seen().size(), report.seen().stream().limit(5).toList());
  }
}
