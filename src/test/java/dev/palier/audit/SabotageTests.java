package dev.palier.audit;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import dev.palier.audit.check.Seen;
import dev.palier.audit.repair.Repairs;
import dev.palier.audit.run.FullAudit;
import dev.palier.audit.run.Report;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Many promises are damaged, each in another way, and one audit is run: it finds all of them, and nothing on tickets left alone. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import({SupportDesk.class, Saboteur.class})
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
class SabotageTests {

  private static final Instant MON_10_10 = Instant.parse("2024-06-03T08:10:00Z");
  private static final Instant MON_10_50 = MON_10_10.plus(Duration.ofMinutes(40));

  @Autowired private SupportDesk desk;
  @Autowired private Tickets tickets;
  @Autowired private Saboteur saboteur;
  @Autowired private FullAudit audit;
  @Autowired private Repairs repairs;
  /** What proves that a mail was sent does not depend on what our domain is called now. */
  private final MessageIds ids = new MessageIds("our-former-name.example");
  @Autowired private JdbcTemplate jdbc;

  private final Map<Sabotage, String> damaged = new HashMap<>();
  private Report before;
  private Report after;
  private List<String> done;
  private Report repaired;

  @BeforeAll
  void damageEverything() {
    desk.itIs(MON_10_10.minus(Duration.ofDays(1)));
    tickets.planRelease(MON_10_10.plus(Duration.ofDays(30)), staff("planned"));
    for (Sabotage sabotage : Sabotages.all()) {
      damaged.put(sabotage, sabotage.state() == Sabotage.State.NONE ? null : open(sabotage.state()));
    }
    List<String> alone = List.of(open(Sabotage.State.MISSED), open(Sabotage.State.CLIMBED), open(Sabotage.State.WARNED),
        open(Sabotage.State.WAITING), open(Sabotage.State.OFFERED), open(Sabotage.State.RELEASE));
    desk.itIs(MON_10_50);
    offerLevels();
    deliver();
    before = audit.run(() -> { });
    damaged.forEach((sabotage, ticket) -> sabotage.act().accept(saboteur, ticket));

    after = audit.run(() -> { });
    done = repairs.run("the test");
    deliver();
    repaired = audit.run(() -> { });

    assertThat(after.seen()).extracting(Seen::ticket).doesNotContainAnyElementsOf(alone.subList(0, 5));
  }

  @AfterAll
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  static List<Sabotage> sabotages() {
    return Sabotages.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sabotages")
  @DisplayName("Trust 9, 10: one audit finds that")
  void isFound(Sabotage sabotage) {
    String ticket = sabotage.general() ? null : damaged.get(sabotage);

    assertThat(after.seen()).as("findings of %s", ticket).filteredOn(seen -> ticket == null ? seen.ticket() == null
        : ticket.equals(seen.ticket())).extracting(Seen::rule).contains(sabotage.rule());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mended")
  @DisplayName("Trust 10: a repair mends that, and says so in the ledger")
  void isMended(Sabotage sabotage) {
    String ticket = sabotage.general() ? null : damaged.get(sabotage);

    assertThat(repaired.seen()).filteredOn(seen -> ticket == null ? seen.ticket() == null && seen.rule() == sabotage.rule()
        : ticket.equals(seen.ticket())).isEmpty();
    assertThat(done).anyMatch(line -> ticket == null || line.startsWith(ticket));
  }

  @Test
  @DisplayName("Trust 10: where the ledger is in doubt nothing is repaired, and a person is told what to do")
  void leavesToPeople() {
    List<String> inDoubt = sabotages().stream().filter(sabotage -> sabotage.rule() == Rule.LEDGER_GAP
        || sabotage.rule() == Rule.CHAIN_BROKEN).map(damaged::get).toList();

    assertThat(inDoubt).allSatisfy(ticket -> assertThat(done).filteredOn(line -> line.startsWith(ticket + ":"))
        .isNotEmpty().allMatch(line -> line.contains("not repaired")));
  }

  static List<Sabotage> mended() {
    return Sabotages.all().stream().filter(Sabotage::mended).toList();
  }

  @Test
  @DisplayName("Trust 10: there are more than fifty kinds of damage, and before it nothing was found but what time alone had damaged")
  void findsNothingBefore() {
    List<String> byTime = damaged.entrySet().stream().filter(entry -> entry.getKey().state() == Sabotage.State.UNFIRED
        || entry.getKey().state() == Sabotage.State.SILENT).map(Map.Entry::getValue).toList();

    assertThat(damaged).hasSizeGreaterThan(50);
    assertThat(before.failure()).isNull();
    assertThat(before.seen()).filteredOn(seen -> !byTime.contains(seen.ticket()) && seen.rule() != Rule.JOB_OVERDUE).isEmpty();
    assertThat(after.failure()).isNull();
  }

  private String open(Sabotage.State state) {
    return switch (state) {
      case MISSED -> passed(desk.open(SupportTier.GOLD, Priority.P1, MON_10_10));
      case CLIMBED -> passed(desk.open(SupportTier.GOLD, Priority.P1, MON_10_10.minus(Duration.ofMinutes(70))));
      case WARNED -> passed(desk.open(SupportTier.GOLD, Priority.P2, MON_10_10));
      case UNFIRED -> desk.open(SupportTier.GOLD, Priority.P1, MON_10_10);
      case WAITING -> {
        String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_10);
        tickets.ask(ticket, staff("Which version?"));
        yield passed(ticket);
      }
      case OFFERED -> {
        String ticket = desk.open(SupportTier.GOLD, Priority.P3, MON_10_10);
        tickets.resolve(ticket, staff("Restart it."));
        yield passed(ticket);
      }
      case CLOSED -> {
        String ticket = open(Sabotage.State.OFFERED);
        tickets.close(ticket, Act.by("customer", "Yes."));
        yield ticket;
      }
      case RELEASE -> passed(desk.open(SupportTier.SILVER, Priority.P4, MON_10_10));
      case SILENT -> {
        String ticket = desk.open(SupportTier.BASIC, Priority.P2, MON_10_10.minus(Duration.ofDays(21)));
        tickets.ask(ticket, staff("Which version?"));
        desk.passes(ticket, MON_10_10.minus(Duration.ofDays(8)));
        yield ticket;
      }
      case NONE -> throw new IllegalArgumentException("No ticket");
    };
  }

  private String passed(String ticket) {
    desk.passes(ticket, MON_10_50);
    return ticket;
  }

  /** The offers of levels begin, but for the tickets whose offer is to be damaged. */
  private void offerLevels() {
    List<String> left = damaged.entrySet().stream().filter(entry -> entry.getKey().name().contains("offer"))
        .map(entry -> entry.getValue() + "-level-1").toList();
    var management = saboteur.engine.getManagementService();
    management.createJobQuery().processDefinitionKey("escalation-level").list().stream().filter(job -> !left.contains(
        saboteur.engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult()
            .getBusinessKey())).forEach(job -> management.executeJob(job.getId()));
  }

  /** Every notice that is due is taken by a server. */
  private void deliver() {
    jdbc.query("select id, ticket, kind, level_no, sequence_no, recipient from notice where state = 'NEW' and next_attempt_at <= ?", row -> {
      String token = MessageIds.token(row.getString("ticket"), NoticeKind.valueOf(row.getString("kind")), row.getInt("level_no"),
          row.getLong("sequence_no"), row.getString("recipient"));
      jdbc.update("update notice set state = 'SENT', sent_at = written_at, message_id = ?, server_reply = '250 ok' where id = ?",
          ids.messageId(token), row.getLong("id"));
    }, MON_10_50.atOffset(ZoneOffset.UTC));
  }
}
