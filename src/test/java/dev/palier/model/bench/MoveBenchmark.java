package dev.palier.model.bench;

import static dev.palier.ticket.process.SupportDesk.staff;

import dev.palier.Palier;
import dev.palier.audit.run.FullAudit;
import dev.palier.audit.run.Report;
import dev.palier.model.MovePreview;
import dev.palier.model.MovePreview.Deadline;
import dev.palier.model.MoveProgress;
import dev.palier.model.MoveWish;
import dev.palier.model.Moves;
import dev.palier.model.move.EditedModels;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes to look at, and to move, many running Gold tickets with everything that they called: {@code h2|postgres} and
 * {@code [tickets, default 1000]}. Deadlines, timers and rows are compared before and after, and everything is audited.
 */
final class MoveBenchmark {

  private static final Instant MON_10_10 = Instant.parse("2030-06-03T08:10:00Z");
  private static final String CLOCKS = "select ticket || metric || coalesce(cast(due_at as varchar(40)), '') || "
      + "coalesce(cast(next_moment_at as varchar(40)), '') from sla_clock order by ticket, metric";
  private static final String TIMERS = "select coalesce(HANDLER_CFG_, '') || PROCESS_INSTANCE_ID_ || cast(DUEDATE_ as varchar(40)) "
      + "from ACT_RU_JOB where TYPE_ = 'timer' and PROCESS_INSTANCE_ID_ is not null order by 1";

  private MoveBenchmark() {
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int tickets = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    if (arguments.length > 0 && arguments[0].equals("postgres")) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start()) {
        measure(tickets, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres");
      }
    } else {
      Path folder = Files.createTempDirectory("move-benchmark");
      measure(tickets, "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("palier")
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH");
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    System.exit(0);
  }

  private static void measure(int tickets, String... database) {
    List<String> settings = new ArrayList<>(List.of(database));
    settings.addAll(List.of("--camunda.bpm.history-level=full", "--palier.notices.relay.enabled=false"));
    try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Palier.class, SupportDesk.class)
        .web(WebApplicationType.NONE)
        .profiles("replay").run(settings.toArray(String[]::new))) {
      SupportDesk desk = program.getBean(SupportDesk.class);
      Tickets commands = program.getBean(Tickets.class);
      for (int number = 0; number < tickets; number++) {
        open(number, desk, commands);
      }
      desk.itIs(MON_10_10.plus(Duration.ofMinutes(12)));
      EditedModels models = new EditedModels(program.getBean(RepositoryService.class));
      models.again("gold-ticket");
      models.again("gold-escalation");
      models.again("keep-customer-informed");
      move(program, tickets);
    }
  }

  private static void open(int number, SupportDesk desk, Tickets commands) {
    String ticket = desk.open(SupportTier.GOLD, Priority.values()[number % 2], MON_10_10.plusSeconds(number / 10));
    if (number % 5 == 0) {
      commands.ask(ticket, staff("Which version?"));
    }
  }

  private static void move(ConfigurableApplicationContext program, int tickets) {
    Moves moves = program.getBean(Moves.class);
    JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
    MoveWish wish = moves.settled(MoveWish.of("gold-ticket", null));
    long began = System.nanoTime();
    List<MovePreview> previews = moves.preview(wish, moves.tickets(wish));
    System.out.printf("preview of %d tickets: %.1f s, %d movable, %d deadlines change%n", previews.size(),
        (System.nanoTime() - began) / 1e9,
        previews.stream().filter(MovePreview::movable).count(),
        previews.stream().flatMap(preview -> preview.deadlines().stream()).filter(Deadline::changes).count());
    List<String> clocks = jdbc.queryForList(CLOCKS, String.class);
    List<String> timers = jdbc.queryForList(TIMERS, String.class);
    began = System.nanoTime();
    String id = moves.start(wish, moves.tickets(wish), "olga", "To measure it.");
    moves.finish(id, done -> { });
    MoveProgress result = moves.progress(id);
    System.out.printf("move of %d tickets: %.1f s, %d moved, %d stayed%n", tickets, (System.nanoTime() - began) / 1e9,
        result.moved(),
        result.left().size());
    Report report = program.getBean(FullAudit.class).run(() -> { });
    System.out.printf("deadlines the same: %s, timers the same: %s; %d tickets audited, %d findings %s%n",
        clocks.equals(jdbc.queryForList(CLOCKS, String.class)), timers.equals(jdbc.queryForList(TIMERS, String.class)),
            report.tickets(),
        report.seen().size(), report.seen().stream().limit(3).toList());
  }
}
