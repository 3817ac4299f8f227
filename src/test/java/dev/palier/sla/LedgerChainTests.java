package dev.palier.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.calendar.Holidays;
import dev.palier.notification.MutableClock;
import dev.palier.sla.LedgerFlaw.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded cannot be changed without being found. */
class LedgerChainTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final MutableClock clock = new MutableClock(Instant.parse("2024-06-03T08:00:00.123456789Z"));
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private Ledger ledger;
  private LedgerSeals seals;
  private LedgerVerification verification;

  DataSource database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    source.setUser("sa");
    return source;
  }

  static void migrate(DataSource source, String bytes, String target) {
    Flyway.configure().dataSource(source).locations("classpath:db/migration").placeholders(Map.of("bytes", bytes,
            "where", bytes.equals("blob") ? "--" : "where")).target(target)
        .javaMigrations(new JavaMigration[] {new ChainsOldRows()}).load().migrate();
  }

  void migrate(DataSource source, String target) {
    migrate(source, "blob", target);
  }

  DataSource emptyLedger() {
    DataSource source = database();
    migrate(source, "latest");
    return source;
  }

  @BeforeEach
  void recordThreeTickets() {
    DataSource source = emptyLedger();
    jdbc = new JdbcTemplate(source);
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    transaction = new TransactionTemplate(transactions);
    ledger = new Ledger(jdbc, AgreementCalendars.with(Holidays.none()), later -> Optional.of(FAR), clock, event -> { });
    seals = new LedgerSeals(jdbc, clock);
    verification = new LedgerVerification(jdbc, transactions);
    List.of("T-1", "T-2", "T-3").forEach(this::record);
  }

  private void record(String ticket) {
    within(() -> ledger.open(ticket, SupportTier.GOLD, Priority.P1, MON_10_00, "customer"));
    handOver(ticket, "second-line");
    handOver(ticket, "third-line – Müller & Søn");
    within(() -> ledger.step(ticket, "clara", steps -> {
      steps.noted(MON_10_00.plusNanos(1_999_999), LedgerKind.REASSIGNED, "second-line", "Nora is ill.");
      steps.closed(MON_10_00.plusSeconds(60), "confirmed");
      return null;
    }));
  }

  private void handOver(String ticket, String line) {
    within(() -> ledger.step(ticket, "nora", steps -> {
      steps.handedOver(MON_10_00.plusSeconds(30), line);
      return null;
    }));
  }

  private void within(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  private void tamper(String... statements) {
    Stream.of(statements).forEach(statement -> jdbc.update(statement));
  }

  private List<String> found() {
    return verification.verify().flaws().stream()
        .map(flaw -> flaw.kind() + " " + flaw.ticket() + " " + flaw.sequence()).toList();
  }

  @Test
  @DisplayName("what is as it was recorded verifies, sealed or not")
  void untouchedLedgerVerifies() {
    within(() -> seals.seal());
    record("T-4");
    within(() -> seals.seal());
    record("T-5");

    Verified verified = verification.verify();

    assertThat(verified.flaws()).isEmpty();
    assertThat(verified).extracting(Verified::rows, Verified::tickets, Verified::seals).containsExactly(25L, 5L, 2L);
  }

  static Stream<Arguments> tampering() {
    return Stream.of(
        Arguments.of("another time", "update ledger set happened_at = recorded_at where ticket = 'T-2' and sequence = 2",
            "CHANGED T-2 2"),
        Arguments.of("another time of recording", "update ledger set recorded_at = happened_at where ticket = 'T-2' and sequence = 2",
            "CHANGED T-2 2"),
        Arguments.of("another actor", "update ledger set actor = 'mateo' where ticket = 'T-2' and sequence = 3", "CHANGED T-2 3"),
        Arguments.of("another kind", "update ledger set kind = 'RESPONDED' where ticket = 'T-2' and sequence = 3", "CHANGED T-2 3"),
        Arguments.of("a kind that there is not", "update ledger set kind = 'NONE' where ticket = 'T-2' and sequence = 3",
            "CHANGED T-2 3"),
        Arguments.of("a metric", "update ledger set metric = 'UPDATE' where ticket = 'T-2' and sequence = 3", "CHANGED T-2 3"),
        Arguments.of("another value", "update ledger set entry_value = 'development' where ticket = 'T-2' and sequence = 3",
            "CHANGED T-2 3"),
        Arguments.of("other recipients", "update ledger set recipients = 'ceo' where ticket = 'T-2' and sequence = 3",
            "CHANGED T-2 3"),
        Arguments.of("an empty explanation for none", "update ledger set explanation = '' where ticket = 'T-2' and sequence = 3",
            "CHANGED T-2 3"),
        Arguments.of("another reason", "update ledger set explanation = 'Nora is late.' where ticket = 'T-2' and sequence = 4",
            "CHANGED T-2 4"),
        Arguments.of("another hash", "update ledger set hash = '" + "a".repeat(64) + "' where ticket = 'T-2' and sequence = 1",
            "CHANGED T-2 1, CHANGED T-2 2"),
        Arguments.of("the first row gone", "delete from ledger where ticket = 'T-2' and sequence = 1", "REMOVED T-2 1"),
        Arguments.of("a row in between gone", "delete from ledger where ticket = 'T-2' and sequence = 3", "REMOVED T-2 3"),
        Arguments.of("the last row gone", "delete from ledger where ticket = 'T-2' and sequence = 5", "REMOVED T-2 5"),
        Arguments.of("all rows gone", "delete from ledger where ticket = 'T-2'", "REMOVED T-2 1"),
        Arguments.of("a row behind the end", "insert into ledger select ticket, 6, happened_at, recorded_at, actor, kind, metric, "
            + "entry_value, recipients, explanation, hash from ledger where ticket = 'T-2' and sequence = 5",
            "CHANGED T-2 6, ADDED T-2 6"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tampering")
  @DisplayName("every change and removal is found, and nothing else")
  void findsTampering(String name, String statement, String flaws) {
    tamper(statement);

    assertThat(String.join(", ", found())).isEqualTo(flaws);
  }

  @Test
  @DisplayName("two rows that changed places are found")
  void findsReorder() {
    tamper("update ledger set sequence = 99 where ticket = 'T-2' and sequence = 2",
        "update ledger set sequence = 2 where ticket = 'T-2' and sequence = 3",
        "update ledger set sequence = 3 where ticket = 'T-2' and sequence = 99");

    assertThat(found()).contains("CHANGED T-2 2", "CHANGED T-2 3");
  }

  @Test
  @DisplayName("rows of one ticket put under another are found in both")
  void findsRowsUnderAnotherTicket() {
    tamper("delete from ledger where ticket = 'T-3' and sequence = 3",
        "update ledger set ticket = 'T-3' where ticket = 'T-2' and sequence = 3");

    assertThat(found()).contains("REMOVED T-2 3", "CHANGED T-3 3");
  }

  @Test
  @DisplayName("a last row taken away together with the ticket's memory of it is found by the seal")
  void findsHiddenRemoval() {
    within(() -> seals.seal());
    tamper("delete from ledger where ticket = 'T-2' and sequence = 5", "update commitment set last_sequence = 4, ledger_head = "
        + "(select hash from ledger where ticket = 'T-2' and sequence = 4) where ticket = 'T-2'");

    assertThat(found()).containsExactly("REMOVED T-2 5");
  }

  @Test
  @DisplayName("a ticket that is gone altogether is found by the seal")
  void findsTicketGone() {
    within(() -> seals.seal());
    tamper("delete from ledger where ticket = 'T-2'", "delete from sla_clock where ticket = 'T-2'",
        "delete from commitment where ticket = 'T-2'");

    assertThat(found()).containsExactly("REMOVED T-2 5");
  }

  @Test
  @DisplayName("a chain written anew behind a change is found by the seal")
  void findsRewrittenChain() {
    within(() -> seals.seal());
    tamper("update ledger set actor = 'mateo' where ticket = 'T-2' and sequence = 2");
    rewriteChain("T-2");

    assertThat(found()).containsExactly("REWRITTEN T-2 5");
  }

  private void rewriteChain(String ticket) {
    List<LedgerEntry> entries = ledger.of(ticket);
    List<String> hashes = LedgerChain.link(LedgerChain.START, entries);
    entries.forEach(entry -> jdbc.update("update ledger set hash = ? where ticket = ? and sequence = ?",
        hashes.get((int) entry.sequence() - 1), ticket, entry.sequence()));
    jdbc.update("update commitment set ledger_head = ? where ticket = ?", hashes.get(hashes.size() - 1), ticket);
  }

  @Test
  @DisplayName("a chain and its seal both written anew are found by the digest that was mailed")
  void findsRewrittenSeal() {
    Seal kept = transaction.execute(status -> seals.seal());
    tamper("update ledger set actor = 'mateo' where ticket = 'T-2' and sequence = 2");
    rewriteChain("T-2");
    tamper("delete from ledger_seal", "delete from ledger_seal_head");
    within(() -> seals.seal());

    assertThat(found()).isEmpty();
    assertThat(verification.verify(Map.of(kept.number(), kept.digest())).flaws()).extracting(LedgerFlaw::kind)
        .containsExactly(Kind.SEAL_BROKEN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sealsBroken")
  @DisplayName("a seal that was changed or removed is found")
  void findsBrokenSeals(String statement, List<String> flaws) {
    within(() -> seals.seal());
    record("T-4");
    within(() -> seals.seal());
    record("T-5");
    within(() -> seals.seal());
    tamper(statement);

    assertThat(found()).containsExactlyElementsOf(flaws);
  }

  static Stream<Arguments> sealsBroken() {
    return Stream.of(
        Arguments.of("delete from ledger_seal where number = 2", List.of("SEAL_BROKEN null 2")),
        Arguments.of("delete from ledger_seal where number = 3", List.of("SEAL_BROKEN null 3")),
        Arguments.of("update ledger_seal set tickets = 7, sealed_at = '2024-06-01 00:00:00+00' where number = 2",
            List.of("SEAL_BROKEN null 2")),
        Arguments.of("delete from ledger_seal_head where ticket = 'T-4'", List.of("SEAL_BROKEN null 2")),
        Arguments.of("update ledger_seal set digest = '" + "b".repeat(64) + "' where number = 3", List.of("SEAL_BROKEN null 3")));
  }

  @Test
  @DisplayName("a seal takes in what grew since the one before, and only that")
  void sealsWhatGrew() {
    within(() -> seals.seal());
    handOver("T-1");

    Seal second = transaction.execute(status -> seals.seal());
    Seal third = transaction.execute(status -> seals.seal());

    assertThat(second.tickets()).isEqualTo(1);
    assertThat(third).extracting(Seal::number, Seal::tickets, Seal::previous).containsExactly(3L, 0, second.digest());
    assertThat(found()).isEmpty();
  }

  private void handOver(String ticket) {
    within(() -> ledger.step(ticket, "nora", steps -> {
      steps.noted(MON_10_00, LedgerKind.NOTICE_RETRIED, "receipt", "The mailbox was full.");
      return null;
    }));
  }

  @Test
  @DisplayName("rows from before there were chains are chained once, and verify from then on")
  void chainsOldRows() {
    DataSource source = database();
    migrate(source, "8");
    JdbcTemplate old = new JdbcTemplate(source);
    List.of("T-1", "T-2").forEach(ticket -> {
      old.update("insert into commitment (ticket, tier, priority, mode, in_development, opened_at, reached_level, last_level, "
          + "last_sequence) values (?, 'GOLD', 'P1', 'RUNNING', false, '2024-06-03 08:00:00+00', 0, 4, 3)", ticket);
      for (int sequence = 1; sequence <= 3; sequence++) {
        old.update("insert into ledger (ticket, sequence, happened_at, recorded_at, actor, kind) values (?, ?, "
            + "'2024-06-03 08:00:00+00', '2024-06-03 08:00:00.5+00', 'nora', 'HANDED_OVER')", ticket, sequence);
      }
    });

    migrate(source, "9.1");

    LedgerVerification verification = new LedgerVerification(old, new DataSourceTransactionManager(source));
    assertThat(verification.verify()).extracting(Verified::rows, Verified::flaws).containsExactly(6L, List.of());
    old.update("update ledger set actor = 'mateo' where ticket = 'T-2' and sequence = 3");
    assertThat(verification.verify().flaws()).hasSize(1);
  }

  @Test
  @DisplayName("the command verify ends with 0 when all is as recorded, with 1 when something is not, with 2 when nothing can be read")
  void commandTells() {
    String url = jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getURL());
    String[] database = {"--spring.datasource.url=" + url, "--spring.datasource.username=" + user()};
    Seal kept = transaction.execute(status -> seals.seal());

    assertThat(VerifyCommand.run(database)).isZero();
    assertThat(VerifyCommand.run(database[0], database[1], "--seal", kept.number() + ":" + kept.digest())).isZero();
    assertThat(VerifyCommand.run(database[0], database[1], "--seal", "1:" + "c".repeat(64))).isEqualTo(1);
    tamper("update ledger set actor = 'mateo' where ticket = 'T-2' and sequence = 2");
    assertThat(VerifyCommand.run(database)).isEqualTo(1);
    assertThat(VerifyCommand.run("--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID())).isEqualTo(2);
    assertThat(VerifyCommand.run("--seal", "1:abc")).isEqualTo(2);
    assertThat(VerifyCommand.run("--all")).isEqualTo(2);
  }

  String user() {
    return "sa";
  }
}
