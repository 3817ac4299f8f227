package dev.palier.ticket.process.packages;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customers;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import dev.palier.ticket.process.scope.SoundTicket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A customer's package changes while tickets are open, with the real models, tables, engine and audit. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import({SupportDesk.class, SoundTicket.class})
@DirtiesContext
@Clause("2")
class PackageChangeTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant TUE_00_00 = Instant.parse("2024-06-03T22:00:00Z");

  @Autowired private SupportDesk desk;
  @Autowired private SoundTicket sound;
  @Autowired private Tickets tickets;
  @Autowired private Ledger ledger;
  @Autowired private Contracts contracts;
  @Autowired private Customers customers;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private IdentityService identity;

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 2, 4.8: from Silver to Gold as from the opening raises the overdue levels at once, in order")
  @Clause({"4.8", "R2"})
  void raisesOverdueLevels() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P1, MON_10_00);
    tickets.answer(ticket, staff("We are on it."));
    desk.passes(ticket, at(50));
    desk.itIs(at(95));

    tickets.changePackage(ticket, staff("Gold now."), SupportTier.GOLD, PriorityChange.CORRECTED);
    desk.passes(ticket, at(95));

    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T09:35:00Z",
        "ESCALATED 2 2024-06-03T09:35:00Z", "ESCALATED 3 2024-06-03T09:35:00Z");
    assertThat(ledger.clock(ticket, Metric.ESCALATION).dueAt()).isEqualTo(at(120));
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(at(120));
    assertThat(lifecycle(ticket)).isEqualTo("gold-ticket");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 2: from then on, the clocks start anew at the change")
  void startsAnew() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P1, MON_10_00);
    desk.passes(ticket, at(100));

    tickets.changePackage(ticket, staff("Gold now."), SupportTier.GOLD, PriorityChange.CHANGED);
    desk.passes(ticket, at(131));

    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(at(220));
    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).contains("BREACHED RESPONSE 2024-06-03T08:30:00Z",
        "BREACHED RESPONSE 2024-06-03T10:10:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-03T08:30:00Z",
        "ESCALATED 2 2024-06-03T10:10:00Z");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 2, R3: from Gold to Basic the path ends, the levels reached stay, and escalation is refused")
  @Clause("R3")
  void losesThePath() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    desk.passes(ticket, at(65));

    tickets.changePackage(ticket, staff("Basic now."), SupportTier.BASIC, PriorityChange.CORRECTED);
    desk.passes(ticket, at(130));

    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).hasSize(2);
    assertThat(desk.ledger(ticket, LedgerKind.BREACHED)).contains("BREACHED RESOLUTION 2024-06-03T10:00:00Z");
    assertThat(ledger.find(ticket).orElseThrow().last()).isZero();
    assertThat(lifecycle(ticket)).isEqualTo("basic-ticket");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 2: the lifecycle goes on where it stood, and who had claimed a task has it still")
  void keepsItsPlaceAndPeople() {
    String running = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tasks.claim(desk.task(running, "Task_WorkOnTicket").getId(), "nora");
    String offered = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.resolve(offered, staff("Restart it."));
    desk.itIs(at(5));

    tickets.changePackage(running, staff("Gold now."), SupportTier.GOLD, PriorityChange.CORRECTED);
    tickets.changePackage(offered, staff("Gold now."), SupportTier.GOLD, PriorityChange.CORRECTED);

    assertThat(desk.task(running, "Task_WorkOnTicket").getAssignee()).isEqualTo("nora");
    assertThat(desk.openTasks(running)).containsExactly("Task_SendFirstResponse", "Task_UpdateCustomer", "Task_WorkOnTicket");
    assertThat(desk.openTasks(offered)).containsExactly("Task_ConfirmResolution");
    sound.assertSound(running);
    sound.assertSound(offered);
    tickets.reject(offered, Act.by("customer", "No."));
    assertThat(desk.openTasks(offered)).contains("Task_WorkOnTicket");
    sound.assertSound(offered);
  }

  @Test
  @DisplayName("SLA 2, 4.5, R4: a wait that began with Silver closes with Basic, but not without the reminders of Basic")
  @Clause({"4.5", "R4"})
  void remindsAnew() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.ask(ticket, staff("Which version?"));
    desk.passes(ticket, at(20 * 24 * 60));

    tickets.changePackage(ticket, staff("Basic now."), SupportTier.BASIC, PriorityChange.CHANGED);
    desk.passes(ticket, at(33 * 24 * 60));
    sound.assertSound(ticket);
    desk.passes(ticket, at(34 * 24 * 60));

    assertThat(desk.ledger(ticket, LedgerKind.REMINDED)).containsExactly("REMINDED 7 2024-06-10T08:00:00Z",
        "REMINDED 14 2024-06-17T08:00:00Z", "REMINDED 7 2024-06-30T08:00:00Z", "REMINDED 12 2024-07-05T08:00:00Z");
    assertThat(desk.ledger(ticket, LedgerKind.CLOSED)).containsExactly("CLOSED auto-close 2024-07-07T08:00:00Z");
  }

  @Test
  @DisplayName("SLA 2, 4.5: an answer that came before the change of the package, and is read after it, is an answer still")
  @Clause("4.5")
  void takesLateAnswers() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P1, MON_10_00);
    tickets.ask(ticket, staff("Which version?"));
    desk.itIs(at(30));
    tickets.changePackage(ticket, staff("Silver now."), SupportTier.SILVER, PriorityChange.CORRECTED);
    desk.itIs(at(31));

    tickets.customerReplied(ticket, new Act("customer", at(20), "7.1"));

    assertThat(desk.openTasks(ticket)).contains("Task_WorkOnTicket");
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(at(140));
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 1.1, 2: outside the agreement a change of the package is heeded once it is an incident after all")
  @Clause("1.1")
  void isHeededLater() {
    String ticket = desk.open(SupportTier.BASIC, Priority.P1, MON_10_00);
    tickets.leaveScope(ticket, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    desk.itIs(at(10));
    tickets.changePackage(ticket, staff("Gold now."), SupportTier.GOLD, PriorityChange.CHANGED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).count()).isZero();
    sound.assertSound(ticket);
    desk.itIs(at(20));

    tickets.returnToScope(ticket, staff("It is broken."));

    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(at(130));
    assertThat(ledger.clock(ticket, Metric.ESCALATION).dueAt()).isEqualTo(at(40));
    assertThat(lifecycle(ticket)).isEqualTo("gold-ticket");
    sound.assertSound(ticket);
  }

  @Test
  @DisplayName("SLA 2: the same package again is refused")
  void refusesTheSame() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P3, MON_10_00);

    assertThatThrownBy(() -> tickets.changePackage(ticket, staff("Gold."), SupportTier.GOLD, PriorityChange.CHANGED))
        .isInstanceOf(Refusal.class).hasMessage("the package is Gold already");
  }

  @Test
  @DisplayName("SLA 2: the Account Manager records the change; at midnight of the first day contract and open tickets follow, each once")
  void changesAtMidnight() {
    String customer = desk.customer(SupportTier.SILVER);
    String first = desk.openFor(customer, Priority.P2, MON_10_00);
    String second = desk.openFor(customer, Priority.P3, MON_10_00);
    String closed = desk.openFor(customer, Priority.P3, MON_10_00);
    tickets.close(closed, staff("Done."));
    identity.setAuthentication("lucas", List.of("account-manager"));
    ProcessInstance change = runtime.startProcessInstanceByKey("package-change");
    identity.clearAuthentication();
    String form = tasks.createTaskQuery().processInstanceId(change.getId()).singleResult().getId();
    assertThatThrownBy(() -> tasks.complete(form, Map.of("customerId", customer, "newPackage", "GOLD", "firstDay", "2024-06-02",
        "openTicketsTreatment", "changed"))).hasMessageContaining("Give a first day from today, 2024-06-03, on");
    tasks.complete(form, Map.of("customerId", customer, "newPackage", "GOLD", "firstDay", "2024-06-04", "openTicketsTreatment", "changed"));
    Job midnight = management.createJobQuery().processInstanceId(change.getId()).timers().singleResult();
    assertThat(midnight.getDuedate().toInstant()).isEqualTo(TUE_00_00);
    assertThat(customers.find(customer).orElseThrow().tier()).isEqualTo(SupportTier.SILVER);

    desk.itIs(TUE_00_00.plusSeconds(20));
    management.executeJob(midnight.getId());
    assertThat(contracts.of(customer)).extracting(Contract::startsOn).endsWith(LocalDate.parse("2024-06-04"));
    tickets.changePackage(second, staff("Somebody was faster."), SupportTier.GOLD, PriorityChange.CHANGED);
    for (Job job : management.createJobQuery().processInstanceId(change.getId()).list()) {
      management.executeJob(job.getId());
    }

    assertThat(customers.find(customer).orElseThrow().tier()).isEqualTo(SupportTier.GOLD);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(change.getId()).count()).isZero();
    assertThat(desk.ledger(first, LedgerKind.PACKAGE_CHANGED)).containsExactly("PACKAGE_CHANGED GOLD CHANGED 2024-06-03T22:00:00Z");
    assertThat(desk.ledger(second, LedgerKind.PACKAGE_CHANGED)).hasSize(1);
    assertThat(desk.ledger(closed, LedgerKind.PACKAGE_CHANGED)).isEmpty();
    assertThat(desk.ledger(first, LedgerKind.BREACHED)).contains("BREACHED RESPONSE 2024-06-03T09:00:00Z");
    sound.assertSound(first);
    sound.assertSound(second);
  }

  private String lifecycle(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().singleResult()
        .getProcessDefinitionId().replaceAll(":.*", "");
  }

  private static Instant at(long minutes) {
    return MON_10_00.plus(Duration.ofMinutes(minutes));
  }
}
