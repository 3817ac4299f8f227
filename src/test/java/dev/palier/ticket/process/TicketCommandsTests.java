package dev.palier.ticket.process;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.escalation.Escalations;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Commands on tickets, with the real models, tables, engine and database. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class TicketCommandsTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant MON_10_20 = Instant.parse("2024-06-03T08:20:00Z");
  private static final Instant MON_10_30 = Instant.parse("2024-06-03T08:30:00Z");
  private static final Instant MON_10_40 = Instant.parse("2024-06-03T08:40:00Z");
  private static final Instant MON_11_10 = Instant.parse("2024-06-03T09:10:00Z");

  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private Escalations escalations;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;
  @Autowired
  private TransactionTemplate transaction;

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("SLA 4.7: an answer given after the deadline does not undo the miss, however late the timer is")
  @Clause("4.7")
  void recordsWhatWasDueBeforeTheAct() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.itIs(MON_10_40);

    tickets.answer(ticket, staff("We are on it."));

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED, LedgerKind.MET, LedgerKind.ESCALATED, LedgerKind.RESPONDED))
        .containsExactlyInAnyOrder("BREACHED RESPONSE 2024-06-03T08:30:00Z", "ESCALATED 1 2024-06-03T08:30:00Z", "RESPONDED 2024-06-03T08:40:00Z");
  }

  @Test
  @DisplayName("Clocks, ties: an answer at the instant of the deadline keeps it")
  @Clause("4.7")
  void anEventComesBeforeTheDeadlineOfItsInstant() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.itIs(MON_10_30);

    tickets.answer(ticket, staff("We are on it."));
    desk.passes(ticket, MON_10_40);

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).isEmpty();
    assertThat(desk.ledger(ticket, LedgerKind.MET)).containsExactly("MET RESPONSE 2024-06-03T08:30:00Z");
  }

  @Test
  @DisplayName("Clocks, late facts: an answer counts from its arrival, not from when it was read")
  @Clause("4.5")
  void aLateReplyResumesFromItsArrival() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P1, MON_10_00);
    tickets.ask(ticket, staff("Which version?"));
    desk.itIs(MON_10_40);

    tickets.customerReplied(ticket, new Act("customer", MON_10_20, "7.1"));

    assertThat(desk.ledger(ticket, LedgerKind.DUE)).contains("DUE RESOLUTION 2024-06-03T10:20:00Z 2024-06-03T08:20:00Z");
  }

  @Test
  @DisplayName("Clocks, late facts: an answer that arrived before the auto close opens the ticket again")
  @Clause({"2", "R4"})
  void aReplyFromBeforeTheAutoCloseReopens() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P1, MON_10_00);
    tickets.ask(ticket, staff("Which version?"));
    Instant autoClose = Instant.parse("2024-06-17T08:00:00Z");
    desk.passes(ticket, autoClose);
    assertThat(desk.ledger(ticket, LedgerKind.CLOSED)).containsExactly("CLOSED auto-close 2024-06-17T08:00:00Z");
    assertThat(desk.openTasks(ticket)).isEmpty();

    desk.itIs(autoClose.plusSeconds(60));
    tickets.customerReplied(ticket, new Act("customer", autoClose.minusSeconds(60), "7.1"));

    assertThat(desk.openTasks(ticket)).containsExactly(TicketProcess.WORK_ON_TICKET);
    assertThat(desk.ledger(ticket, LedgerKind.DUE)).contains("DUE RESOLUTION 2024-06-17T09:59:00Z 2024-06-17T07:59:00Z");
  }

  @Test
  @DisplayName("Clocks, impossible events: a reply that arrived after the auto close is refused")
  @Clause("R4")
  void aReplyFromAfterTheAutoCloseIsRefused() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P3, MON_10_00);
    tickets.ask(ticket, staff("Which version?"));
    desk.passes(ticket, Instant.parse("2024-06-17T08:00:00Z"));

    assertThatThrownBy(() -> tickets.customerReplied(ticket, Act.by("customer", "7.1"))).isInstanceOf(Refusal.class)
        .hasMessage("the ticket is closed");
  }

  @Test
  @DisplayName("SLA 4.7: a priority with a human target asks for the first response again, an automatic one withdraws it")
  @Clause("4.7")
  void theFirstResponseFollowsThePriority() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P3, MON_10_00);
    assertThat(desk.openTasks(ticket)).doesNotContain(TicketProcess.SEND_FIRST_RESPONSE);

    tickets.changePriority(ticket, staff("It stands still now."), Priority.P2, PriorityChange.CHANGED);
    assertThat(desk.task(ticket, TicketProcess.SEND_FIRST_RESPONSE).getDueDate()).isEqualTo(Date.from(MON_10_00.plusSeconds(3600)));

    tickets.changePriority(ticket, staff("It does not."), Priority.P3, PriorityChange.CORRECTED);
    assertThat(desk.openTasks(ticket)).doesNotContain(TicketProcess.SEND_FIRST_RESPONSE);

    tickets.changePriority(ticket, staff("It does."), Priority.P1, PriorityChange.CORRECTED);
    assertThat(desk.openTasks(ticket)).contains(TicketProcess.SEND_FIRST_RESPONSE);
  }

  @Test
  @DisplayName("SLA 4.7: staff keep the task they claimed when the priority changes, and it shows the new deadline")
  @Clause("4.7")
  void aClaimedTaskStays() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P3, MON_10_00);
    String task = desk.task(ticket, TicketProcess.WORK_ON_TICKET).getId();
    tasks.claim(task, "first.agent");

    tickets.changePriority(ticket, staff("Nothing works."), Priority.P1, PriorityChange.CHANGED);

    assertThat(desk.task(ticket, TicketProcess.WORK_ON_TICKET)).returns(task, found -> found.getId())
        .returns("first.agent", found -> found.getAssignee())
        .returns(Date.from(MON_10_00.plusSeconds(7200)), found -> found.getDueDate());
  }

  @Test
  @DisplayName("SLA 4.1: a task handed over is offered to the other line")
  @Clause("4.1")
  void handsOverBetweenLines() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P2, MON_10_00);

    tickets.handOver(ticket, staff("Needs the database people."), SupportLine.THIRD_LINE);

    assertThat(tasks.getIdentityLinksForTask(desk.task(ticket, TicketProcess.WORK_ON_TICKET).getId()))
        .extracting(link -> link.getGroupId()).containsExactly("third-line");
  }

  @Test
  @DisplayName("SLA 4.4: what staff decide in Tasklist is the same command: development has its own hours")
  @Clause("4.4")
  void tasklistHandsOverToDevelopment() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    String task = desk.task(ticket, TicketProcess.WORK_ON_TICKET).getId();
    desk.itIs(MON_11_10);

    identity.setAuthentication("first.agent", List.of("first-line"));
    tasks.complete(task, Map.of("workOutcome", "hand-over", "supportLine", "development", "handOverNote", "A bug."));
    identity.clearAuthentication();

    assertThat(desk.ledger(ticket, LedgerKind.SENT_TO_DEVELOPMENT)).hasSize(1);
    assertThat(desk.ledger(ticket, LedgerKind.DUE).stream().filter(row -> row.contains("RESOLUTION"))).hasSize(2);
    assertThat(runtime.getVariables(desk.task(ticket, TicketProcess.WORK_ON_TICKET).getExecutionId()))
        .doesNotContainKeys("handOverNote", "supportLine", "message");
  }

  @Test
  @DisplayName("A form with a missing answer is refused with a sentence, and nothing is recorded")
  void aMissingAnswerIsRefused() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P2, MON_10_00);

    assertThatThrownBy(() -> tasks.complete(desk.task(ticket, TicketProcess.WORK_ON_TICKET).getId(),
        Map.of("workOutcome", "ask-customer", "message", " "))).isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Write the message to the customer.");
    assertThat(desk.ledger(ticket, LedgerKind.INFORMATION_REQUESTED)).isEmpty();
  }

  @Test
  @DisplayName("Facts and engine stand or fall together")
  void aFailedCommandLeavesNothing() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P2, MON_10_00);
    List<String> before = desk.openTasks(ticket);

    transaction.executeWithoutResult(status -> {
      tickets.resolve(ticket, staff("Restart it."));
      status.setRollbackOnly();
    });

    assertThat(desk.openTasks(ticket)).isEqualTo(before);
    assertThat(desk.ledger(ticket, LedgerKind.RESOLVED)).isEmpty();
  }

  @Test
  @DisplayName("Two people at once: both are recorded, or the second is refused with a reason; nothing is lost")
  void twoPeopleActAtOnce() throws Exception {
    String ticket = desk.open(SupportTier.GOLD, Priority.P2, MON_10_00);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);

    Future<?> first = people.submit(() -> {
      start.await();
      tickets.answer(ticket, staff("We are on it."));
      return null;
    });
    Future<?> second = people.submit(() -> {
      start.await();
      tickets.changePriority(ticket, staff("Nothing works."), Priority.P1, PriorityChange.CHANGED);
      return null;
    });
    first.get();
    second.get();
    people.shutdown();

    assertThat(desk.ledger(ticket, LedgerKind.RESPONDED, LedgerKind.PRIORITY_CHANGED)).hasSize(2);
    assertThat(desk.openTasks(ticket)).doesNotContain(TicketProcess.SEND_FIRST_RESPONSE);
  }

  @Test
  @DisplayName("SLA 4.8: a closed ticket leaves no timer, no task and no path behind")
  @Clause("4.8")
  void aClosedTicketLeavesNothingBehind() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.passes(ticket, MON_11_10);

    tickets.close(ticket, Act.by("customer", "It works again."));

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).count()).isZero();
    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T08:30:00Z",
        "ESCALATED 2 2024-06-03T09:00:00Z");
  }

  @Test
  @DisplayName("SLA 4.7: an answer in Tasklist after the deadline does not undo the miss, nor the level that was due")
  @Clause({"4.7", "4.8"})
  void recordsWhatWasDueBeforeAnAnswerInTasklist() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    String task = desk.task(ticket, TicketProcess.SEND_FIRST_RESPONSE).getId();
    desk.itIs(MON_10_40);

    identity.setAuthentication("first.agent", List.of("first-line"));
    tasks.complete(task, Map.of("message", "We are on it."));
    identity.clearAuthentication();

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED, LedgerKind.MET, LedgerKind.ESCALATED)).containsExactlyInAnyOrder(
        "BREACHED RESPONSE 2024-06-03T08:30:00Z", "ESCALATED 1 2024-06-03T08:30:00Z");
  }

  @Test
  @DisplayName("Clocks, late facts: a mail that arrived before the question is no answer to it")
  @Clause("4.5")
  void aReplyFromBeforeTheQuestionMovesNoClock() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.itIs(MON_10_20);
    tickets.ask(ticket, staff("Which version?"));
    desk.itIs(MON_10_30);

    tickets.customerReplied(ticket, new Act("customer", MON_10_00.plusSeconds(300), "It is urgent."));

    assertThat(desk.openTasks(ticket)).containsExactly(TicketProcess.FOLLOW_UP);
    assertThat(desk.ledger(ticket, LedgerKind.CUSTOMER_REPLIED)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 2: a resolution that was offered again after a late answer can be confirmed")
  @Clause("2")
  void anOfferedTicketReopensAsOffered() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P1, MON_10_00);
    tickets.resolve(ticket, staff("Restart it."));
    Instant autoClose = Instant.parse("2024-06-17T08:00:00Z");
    desk.passes(ticket, autoClose);

    tickets.customerReplied(ticket, new Act("customer", autoClose.minusSeconds(60), "I will try."));
    tasks.complete(desk.task(ticket, TicketProcess.CONFIRM_RESOLUTION).getId(), Map.of("confirmationOutcome", "confirmed"));

    assertThat(desk.openTasks(ticket)).isEmpty();
    assertThat(desk.ledger(ticket, LedgerKind.CLOSED)).hasSize(2).last().asString().startsWith("CLOSED confirmed");
  }

  @Test
  @DisplayName("SLA 4.8: no length of words keeps a level from being raised, and no foreign clock raises one early")
  @Clause({"4.8", "R3"})
  void longWordsAndFastClocksDoNoHarm() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);

    escalations.request(ticket, new Act("customer", MON_10_00.plusSeconds(3600), "Please! ".repeat(600)));

    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T08:00:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.1: every open task of a ticket is offered to the line that has it now")
  @Clause("4.1")
  void allTasksFollowTheHandOver() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P2, MON_10_00);

    tickets.handOver(ticket, staff("Needs the database people."), SupportLine.SECOND_LINE);

    assertThat(desk.openTasks(ticket)).hasSize(3).allSatisfy(key ->
        assertThat(tasks.getIdentityLinksForTask(desk.task(ticket, key).getId())).extracting(link -> link.getGroupId())
            .containsExactly("second-line"));
  }
}
