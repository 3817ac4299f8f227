package dev.palier.ticket.process;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.audit.check.Seen;
import dev.palier.audit.run.FullAudit;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.ReleaseDates;
import dev.palier.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deadlines of tickets that are due with the next routine release, whatever happens to its date; every state is audited. */
@Clause("4.7")
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class ReleaseDatesTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant THU_20_JUNE = Instant.parse("2024-06-20T08:00:00Z");
  private static final Instant MON_1_JULY = Instant.parse("2024-07-01T08:00:00Z");
  private static final Instant MON_5_AUGUST = Instant.parse("2024-08-05T08:00:00Z");

  @Autowired SupportDesk desk;
  @Autowired Tickets tickets;
  @Autowired ReleaseDates dates;
  @Autowired Ledger ledger;
  @Autowired FullAudit audit;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  private String ticket;

  @BeforeEach
  void open() {
    jdbc.update("delete from routine_release");
    ticket = desk.open(SupportTier.SILVER, Priority.P4, MON_10_00);
  }

  @AfterEach
  void letTimeRunAgain() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    jdbc.update("delete from routine_release");
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.7: a ticket that is due with the next routine update gets its deadline when one is planned, and loses it when it is given up")
  void followsPlanAndCancellation() {
    isDue(null);
    itIs(1);
    dates.plan(MON_1_JULY, staff("planned"));
    isDue(MON_1_JULY);
    itIs(2);
    dates.cancel(MON_1_JULY, staff("postponed"));
    isDue(null);
    itIs(3);
    dates.plan(MON_1_JULY, staff("after all"));
    isDue(MON_1_JULY);

    assertThat(desk.ledger(ticket, LedgerKind.DUE).stream().filter(row -> row.contains("RESOLUTION")).map(row -> row.split(" ")[2]))
        .containsExactly("none", MON_1_JULY.toString(), "none", MON_1_JULY.toString());
    isRight();
  }

  @Test
  @DisplayName("SLA 4.7: the deadline follows a release that is moved later and earlier, and another that then comes first")
  void followsMoves() {
    itIs(1);
    dates.plan(MON_1_JULY, staff("planned"));
    itIs(2);
    dates.move(MON_1_JULY, MON_5_AUGUST, staff("later"));
    isDue(MON_5_AUGUST);
    itIs(3);
    dates.plan(MON_1_JULY, staff("one between"));
    isDue(MON_1_JULY);
    itIs(4);
    dates.move(MON_5_AUGUST, THU_20_JUNE, staff("earlier"));
    isDue(THU_20_JUNE);
    itIs(5);
    dates.cancel(THU_20_JUNE, staff("no"));
    isDue(MON_1_JULY);
    isRight();
  }

  @Test
  @DisplayName("SLA 4.7: a move while support waits for the customer counts at the resume, and so does a cancellation")
  void countsAtTheResume() {
    itIs(1);
    dates.plan(MON_1_JULY, staff("planned"));
    itIs(2);
    tickets.ask(ticket, staff("Which report?"));
    itIs(3);
    dates.move(MON_1_JULY, MON_5_AUGUST, staff("later"));
    itIs(4);
    tickets.customerReplied(ticket, new Act("customer", null, "The weekly one."));
    isDue(MON_5_AUGUST);
    isRight();
  }

  @Test
  @DisplayName("SLA 4.7: a release that comes is a deadline for good: it can neither be moved nor given up, and a late timer changes nothing")
  void keepsWhatHasCome() {
    itIs(1);
    dates.plan(THU_20_JUNE, staff("planned"));
    desk.itIs(THU_20_JUNE.plus(Duration.ofDays(1)));

    assertThatThrownBy(() -> dates.move(THU_20_JUNE, MON_5_AUGUST, staff("later"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("has come");
    assertThatThrownBy(() -> dates.cancel(THU_20_JUNE, staff("no"))).isInstanceOf(Refusal.class).hasMessageContaining("has come");
    dates.plan(MON_1_JULY, staff("the next"));
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).nextMomentAt()).isEqualTo(THU_20_JUNE);
    fireDue();

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).contains("BREACHED RESOLUTION " + THU_20_JUNE);
    isRight();
  }

  @Test
  @DisplayName("SLA 4.7: what is not planned, or was planned this very second, cannot be given up")
  void refusesWhatIsNotPlanned() {
    assertThatThrownBy(() -> dates.cancel(MON_1_JULY, staff("no"))).isInstanceOf(Refusal.class).hasMessageContaining("No routine release");
    dates.plan(MON_1_JULY, staff("planned"));
    assertThatThrownBy(() -> dates.cancel(MON_1_JULY, staff("no"))).isInstanceOf(Refusal.class).hasMessageContaining("this very second");
    isDue(MON_1_JULY);
  }

  private void itIs(int hours) {
    desk.itIs(MON_10_00.plus(Duration.ofHours(hours)));
  }

  private void isDue(Instant due) {
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(due);
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).nextMomentAt()).isEqualTo(due);
    if (due != null) {
      assertThat(management.createJobQuery().timers().list().stream().map(Job::getDuedate)).contains(Date.from(due));
    }
  }

  private void fireDue() {
    Date now = ClockUtil.getCurrentTime();
    for (List<Job> due = due(now); !due.isEmpty(); due = due(now)) {
      management.executeJob(due.get(0).getId());
    }
  }

  private List<Job> due(Date now) {
    return management.createJobQuery().timers().duedateLowerThan(now).orderByJobDuedate().asc().list().stream()
        .filter(job -> runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).list().stream()
            .anyMatch(instance -> ticket.equals(instance.getBusinessKey()))).toList();
  }

  /** The audit computes the ticket again from its facts and the calendar as it was, and finds nothing; mails are not sent here. */
  private void isRight() {
    assertThat(audit.run(() -> { }).seen().stream().filter(seen -> ticket.equals(seen.ticket())).map(Seen::sentence))
        .filteredOn(sentence -> !sentence.startsWith("The notice")).isEmpty();
  }
}
