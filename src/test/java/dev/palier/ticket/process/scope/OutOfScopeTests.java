package dev.palier.ticket.process.scope;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.escalation.Escalations;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Requests that are no incidents, with the real models, tables, engine and audit. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import({SupportDesk.class, SoundTicket.class})
@DirtiesContext
@Clause({"1.1", "4.6"})
class OutOfScopeTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant MON_10_20 = at(20);
  private static final LedgerKind[] CONSEQUENCES = {LedgerKind.WARNED, LedgerKind.MET, LedgerKind.BREACHED, LedgerKind.ESCALATED,
      LedgerKind.REMINDED};

  @Autowired private SupportDesk desk;
  @Autowired private SoundTicket sound;
  @Autowired private Tickets tickets;
  @Autowired private Escalations escalations;
  @Autowired private Ledger ledger;
  @Autowired private Notices notices;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private RoleHolders roleHolders;

  @BeforeEach
  void somebodyKeepsAccounts() {
    roleHolders.add(new RoleHolder("account-manager", "", "lucas", "Lucas", "lucas@support.example"));
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 1.1: on a feature request every clock ends without a word, and the Account Manager is asked for a statement of work")
  void endsEveryClock() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.itIs(MON_10_20);

    tickets.leaveScope(ticket, staff("You wish for a new export."), OutOfScope.FEATURE_REQUEST);

    assertThat(desk.openTasks(ticket)).isEmpty();
    assertThat(openClocks(ticket)).isEmpty();
    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(ticket))).containsExactly("Task_WriteStatementOfWork");
    assertThat(kinds(ticket)).contains(NoticeKind.STATEMENT_OF_WORK_COMING).doesNotContain(NoticeKind.TICKET_CLOSED);
    assertThat(desk.ledger(ticket, CONSEQUENCES)).containsExactly("WARNED RESPONSE 50 2024-06-03T08:15:00Z");
    sound.assertSound(ticket);
    desk.itIs(at(60 * 24 * 3));
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 4.6: a third party's problem is declined politely, and the ticket has ended")
  void declinesThirdParties() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);

    tickets.leaveScope(ticket, staff("Your browser's plug-in blocks the page."), OutOfScope.THIRD_PARTY);

    assertThat(ledger(ticket).mode()).isEqualTo(Mode.CLOSED);
    assertThat(desk.openTasks(ticket)).isEmpty();
    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(ticket))).isEmpty();
    assertThat(kinds(ticket)).contains(NoticeKind.OUTSIDE_AGREEMENT).doesNotContain(NoticeKind.TICKET_CLOSED);
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: nothing that belongs to an incident can be done on a ticket outside the agreement")
  void refusesWhatBelongsToIncidents() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.CUSTOMISATION);

    List.<Runnable>of(() -> tickets.answer(ticket, staff("Hello")), () -> tickets.ask(ticket, staff("Which?")),
        () -> tickets.resolve(ticket, staff("Done")), () -> tickets.handOver(ticket, staff("Take it"), SupportLine.SECOND_LINE),
        () -> tickets.changePriority(ticket, staff("Worse"), Priority.P2, PriorityChange.CHANGED),
        () -> escalations.request(ticket, staff("Now")), () -> tickets.leaveScope(ticket, staff("Again"), OutOfScope.THIRD_PARTY))
        .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining("outside the agreement"));
    String incident = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    assertThatThrownBy(() -> tickets.returnToScope(incident, staff("Why?"))).hasMessage("the ticket is within the agreement");
  }

  @Test
  @DisplayName("SLA 1.1: an incident after all is late at once by what has passed since its opening, and its levels are raised in order")
  @Clause({"4.7", "4.8", "R2"})
  void countsFromTheOpening() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.passes(ticket, MON_10_20);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    desk.itIs(at(130));

    tickets.returnToScope(ticket, staff("It worked until yesterday."));
    desk.passes(ticket, at(130));

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).containsExactlyInAnyOrder("BREACHED RESPONSE 2024-06-03T10:10:00Z",
        "BREACHED RESOLUTION 2024-06-03T10:10:00Z", "BREACHED UPDATE 2024-06-03T10:10:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T10:10:00Z",
        "ESCALATED 2 2024-06-03T10:10:00Z", "ESCALATED 3 2024-06-03T10:10:00Z", "ESCALATED 4 2024-06-03T10:10:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.ACKNOWLEDGED)).hasSize(1);
    assertThat(desk.openTasks(ticket)).containsExactly("Task_SendFirstResponse", "Task_UpdateCustomer", "Task_WorkOnTicket");
    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(ticket))).isEmpty();
    assertThat(kinds(ticket)).contains(NoticeKind.INCIDENT_AFTER_ALL);
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 4.6: what was met or missed before stays so, and is not missed twice")
  void keepsHistory() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P1, MON_10_00);
    desk.passes(ticket, at(35));
    tickets.leaveScope(ticket, staff("A plug-in."), OutOfScope.THIRD_PARTY);
    desk.itIs(at(50));

    tickets.returnToScope(ticket, staff("The plug-in is ours."));
    desk.passes(ticket, at(55));

    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).containsExactly("BREACHED RESPONSE 2024-06-03T08:30:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T08:30:00Z");
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(at(120));
    sound.assertSound(ticket);
  }

  @ParameterizedTest
  @CsvSource({"waiting, 2024-06-03T10:30:00Z", "offered, 2024-06-03T10:30:00Z", "development, 2024-06-03T10:00:00Z"})
  @DisplayName("SLA 1.1, 4.4, 4.5: the pauses before stay, and the time outside counts: the customer waited for us")
  @Clause({"4.4", "4.5"})
  void keepsThePauses(String state, Instant due) {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    tickets.answer(ticket, staff("We look into it."));
    desk.itIs(at(10));
    switch (state) {
      case "waiting" -> tickets.ask(ticket, staff("Which version?"));
      case "offered" -> tickets.resolve(ticket, staff("Restart it."));
      default -> tickets.handOver(ticket, staff("A bug."), SupportLine.DEVELOPMENT);
    }
    desk.itIs(at(40));
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    sound.assertSound(ticket);
    desk.itIs(at(70));

    tickets.returnToScope(ticket, staff("It is broken."));

    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(due);
    assertThat(desk.ledger(ticket, LedgerKind.MET, LedgerKind.BREACHED)).hasSize(state.equals("offered") ? 2 : 1);
    assertThat(ledger(ticket).mode()).isEqualTo(Mode.RUNNING);
    assertThat(ledger(ticket).inDevelopment()).isFalse();
    desk.passes(ticket, at(71));
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 4.7: a receipt that met the response is not doubled")
  void doesNotDoubleTheReceipt() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P3, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);

    tickets.returnToScope(ticket, staff("It is broken."));

    assertThat(desk.ledger(ticket, LedgerKind.MET)).containsExactly("MET RESPONSE 2024-06-03T08:00:00Z");
    assertThat(desk.openTasks(ticket)).containsExactly("Task_WorkOnTicket");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: the levels that were raised are asked of nobody any more")
  void withdrawsLevels() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.passes(ticket, at(35));
    startLevels();
    assertThat(desk.openTasks(TicketKeys.ofLevel(ticket, 1))).hasSize(1);

    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);

    assertThat(desk.openTasks(TicketKeys.ofLevel(ticket, 1))).isEmpty();
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: a statement of work is written, sent, accepted; the ticket ends, whoever is late is reminded")
  void walksAStatementOfWork() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P3, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    String work = TicketKeys.ofStatementOfWork(ticket);
    assertThat(desk.task(work, "Task_WriteStatementOfWork").getDueDate()).isEqualTo("2024-06-10T08:00:00Z");
    fireReminder(work);
    complete(work, "Task_WriteStatementOfWork", Map.of("statementOutcome", "sent", "message", "Five days of work."));
    fireReminder(work);

    complete(work, "Task_RecordCustomerAnswer", Map.of("statementOutcome", "accepted", "message", "Do it."));

    assertThat(ledger(ticket).mode()).isEqualTo(Mode.CLOSED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(work).count()).isZero();
    assertThat(kinds(ticket)).contains(NoticeKind.STATEMENT_OF_WORK_LATE, NoticeKind.STATEMENT_OF_WORK,
        NoticeKind.STATEMENT_OF_WORK_REMINDER, NoticeKind.TICKET_CLOSED);
    assertThat(desk.ledger(ticket, LedgerKind.CLOSED)).singleElement().asString().contains("statement-of-work-accepted");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: the Account Manager too can find it to be an incident, and refuses an answer without words")
  void correctsFromTheStatementOfWork() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.CUSTOMISATION);
    String work = TicketKeys.ofStatementOfWork(ticket);
    assertThatThrownBy(() -> complete(work, "Task_WriteStatementOfWork", Map.of("statementOutcome", "incident")))
        .hasMessageContaining("Write the statement of work");

    complete(work, "Task_WriteStatementOfWork", Map.of("statementOutcome", "incident", "message", "It is in the contract."));

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(work).count()).isZero();
    assertThat(desk.openTasks(ticket)).contains("Task_WorkOnTicket", "Task_SendFirstResponse");
    sound.assertSound(ticket);
  }

  @ParameterizedTest
  @CsvSource({"FEATURE_REQUEST", "THIRD_PARTY"})
  @DisplayName("SLA 1.1, 4.6: what the customer writes afterwards moves no clock, is kept, and read by somebody once")
  void readsWhatTheCustomerWrites(OutOfScope why) {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.leaveScope(ticket, staff("We looked."), why);

    tickets.customerReplied(ticket, Act.by("customer", "But it worked before!"));
    tickets.customerReplied(ticket, Act.by("customer", "Hello?"));

    String message = TicketKeys.ofMessage(ticket);
    assertThat(desk.openTasks(message)).containsExactly("Task_ReadCustomerMessage");
    assertThat(openClocks(ticket)).isEmpty();
    sound.assertSound(ticket);
    complete(message, "Task_ReadCustomerMessage", Map.of("messageOutcome", "incident", "message", "You are right."));
    assertThat(ledger(ticket).mode()).isEqualTo(Mode.RUNNING);
    assertThat(ledger(ticket).outOfScope()).isNull();
    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(ticket))).isEmpty();
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: staff say at work that it is outside the agreement, and why")
  void leavesAtWork() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P3, MON_10_00);
    assertThatThrownBy(() -> complete(ticket, "Task_WorkOnTicket", Map.of("workOutcome", "out-of-scope", "message", "A wish.")))
        .hasMessageContaining("Say what makes the request one outside the agreement");

    complete(ticket, "Task_WorkOnTicket", Map.of("workOutcome", "out-of-scope", "scopeKind", "CUSTOMISATION", "message", "A wish."));

    assertThat(ledger(ticket).outOfScope()).isEqualTo(OutOfScope.CUSTOMISATION);
    assertThat(desk.openTasks(ticket)).isEmpty();
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1: a customer who closes the request needs no statement of work")
  void closesTheRequest() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P3, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);

    tickets.close(ticket, Act.by("customer", "Never mind."));

    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(ticket))).isEmpty();
    assertThat(ledger(ticket).mode()).isEqualTo(Mode.CLOSED);
    sound.assertSound(ticket);
  }

  private void complete(String key, String task, Map<String, Object> answers) {
    tasks.complete(desk.task(key, task).getId(), answers);
  }

  private void fireReminder(String key) {
    var timer = management.createJobQuery().timers().processInstanceId(runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(key).singleResult().getId()).singleResult();
    desk.itIs(timer.getDuedate().toInstant());
    management.executeJob(timer.getId());
  }

  private void startLevels() {
    management.createJobQuery().processDefinitionKey("escalation-level").list().forEach(job -> management.executeJob(job.getId()));
  }

  private dev.palier.sla.CommitmentHeader ledger(String ticket) {
    return ledger.find(ticket).orElseThrow();
  }

  private List<Metric> openClocks(String ticket) {
    return ledger.clocks(ticket).stream().filter(dev.palier.sla.ClockView::open).map(dev.palier.sla.ClockView::metric).toList();
  }

  private List<NoticeKind> kinds(String ticket) {
    return notices.ofTicket(ticket).stream().map(NoticeEntry::kind).toList();
  }

  private static Instant at(long minutes) {
    return MON_10_00.plus(Duration.ofMinutes(minutes));
  }
}
