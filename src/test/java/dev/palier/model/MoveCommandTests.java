package dev.palier.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import dev.palier.model.move.EditedModels;
import dev.palier.model.move.WithoutGate;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command "move" on the database of a server that is stopped. */
class MoveCommandTests {

  @TempDir Path folder;

  /** What a command said, and its exit status. */
  private record Said(int status, String out, String err) {
  }

  @Test
  @DisplayName("The command tells what a move would do, moves without a server, and says what became of it")
  void movesWithoutAServer() {
    List<String> tickets;
    try (ConfigurableApplicationContext server = program(SupportDesk.class, WithoutGate.class)) {
      SupportDesk desk = server.getBean(SupportDesk.class);
      Clock clock = server.getBean(Clock.class);
      tickets = Stream.of(Priority.P1, Priority.P2).map(priority -> desk.open(SupportTier.GOLD, priority, clock.instant()))
          .toList();
      EditedModels models = new EditedModels(server.getBean(RepositoryService.class));
      models.again("gold-ticket");
      models.again("gold-escalation");
    }

    Said preview = run("--process", "gold-ticket", "--preview");
    Said one = run("--process", "gold-ticket", "--to", "2", "--tickets", tickets.get(0), "--reason", "Try one first.");
    Said some = run("--process", "gold-ticket", "--to", "2", "--tickets", String.join(",", tickets), "--reason",
        "Now the others.");
    Said none = run("--process", "gold-ticket", "--reason", "Again.");
    Said unknown = run("--process", "gold-ticket", "--to", "7", "--reason", "Again.");

    assertThat(preview.status()).isZero();
    assertThat(preview.out()).contains(tickets.get(0)
        + ": gold-ticket version 1 to 2, gold-escalation version 1 to 2. First response due ",
        "2 of 2 tickets can be moved; 0 deadlines would change.");
    assertThat(one.status()).isZero();
    assertThat(one.out()).isEqualToIgnoringNewLines("1 of 1 tickets were moved to version 2 of gold-ticket.");
    assertThat(one.err()).contains("1 of 1 tickets are through");
    assertThat(some.status()).isEqualTo(1);
    assertThat(some.out()).contains(tickets.get(0) + " stays where it is: It runs in version 2 of \"Gold ticket\".",
        "1 of 2 tickets were moved");
    assertThat(none.status()).isZero();
    assertThat(none.out()).contains("No ticket has to move");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("has no version 7; it has 2, 1");
    try (ConfigurableApplicationContext server = program()) {
      new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
          .executeWithoutResult(status -> tickets.forEach(ticket ->
          assertThat(server.getBean(Ledger.class).of(ticket)).filteredOn(row -> row.kind() == LedgerKind.MOVED).singleElement()
              .satisfies(row -> assertThat(row.actor()).isEqualTo("the command move"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--reason R", "--process gold-ticket", "--process gold-ticket --to x --preview",
      "--process gold-ticket --preview --preview",
      "--process gold-ticket --map a --preview", "--process gold-ticket --preview --what", "--process"})
  @DisplayName("Arguments that cannot be meant are refused with the usage")
  void refusesArguments(String arguments) {
    Said said = run(arguments.split(" "));

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("usage: move --process");
  }

  private Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int status = MoveCommand.run(Palier.class, Stream.concat(Stream.of(arguments), Stream.of(database()))
          .toArray(String[]::new));
      return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  private ConfigurableApplicationContext program(Class<?>... further) {
    return new SpringApplicationBuilder(Palier.class).sources(further).web(WebApplicationType.NONE).profiles("audit")
        .run(database(), "--camunda.bpm.auto-deployment-enabled=true");
  }

  private String database() {
    return "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("palier")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH";
  }
}
