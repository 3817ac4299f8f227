package dev.palier.ticket.process.scope;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.PostgresUnderTest;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Mode;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Out of the agreement, back, and into another package, on the database that several nodes share. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import({SupportDesk.class, SoundTicket.class})
@DirtiesContext
class ScopeOnPostgresTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");

  @Autowired private SupportDesk desk;
  @Autowired private SoundTicket sound;
  @Autowired private Tickets tickets;
  @Autowired private Ledger ledger;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private IdentityService identity;

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("SLA 1.1, 4.6: requests leave the agreement and come back, late by what has passed since the opening")
  @Clause({"1.1", "4.6"})
  void leavesAndReturns() {
    String wish = desk.open(SupportTier.GOLD, Priority.P1, MON_10_00);
    tickets.leaveScope(wish, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    String foreign = desk.open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.leaveScope(foreign, staff("A plug-in."), OutOfScope.THIRD_PARTY);
    sound.assertSound(wish);
    desk.itIs(MON_10_00.plusSeconds(4000));

    tickets.returnToScope(wish, staff("It is broken."));
    tickets.returnToScope(foreign, staff("The plug-in is ours."));
    desk.passes(wish, MON_10_00.plusSeconds(4000));

    assertThat(desk.ledger(wish, LedgerKind.ESCALATED)).hasSize(2);
    assertThat(ledger.find(foreign).orElseThrow().mode()).isEqualTo(Mode.RUNNING);
    desk.passes(foreign, MON_10_00.plusSeconds(4001));
    sound.assertSound(wish);
    sound.assertSound(foreign);
  }

  @Test
  @DisplayName("SLA 2: a package changes on its first day, with every open ticket, also those that had just become late")
  @Clause("2")
  void changesThePackage() {
    String customer = desk.customer(SupportTier.SILVER);
    String running = desk.openFor(customer, Priority.P1, MON_10_00);
    String wish = desk.openFor(customer, Priority.P3, MON_10_00);
    tickets.leaveScope(wish, staff("A wish."), OutOfScope.CUSTOMISATION);
    identity.setAuthentication("lucas", List.of("account-manager"));
    String change = runtime.startProcessInstanceByKey("package-change").getId();
    identity.clearAuthentication();
    tasks.complete(tasks.createTaskQuery().processInstanceId(change).singleResult().getId(), Map.of("customerId", customer,
        "newPackage", "GOLD", "firstDay", "2024-06-03", "openTicketsTreatment", PriorityChange.CORRECTED.name().toLowerCase()));
    desk.itIs(MON_10_00.plusSeconds(1));

    for (List<Job> due = jobs(change); !due.isEmpty(); due = jobs(change)) {
      management.executeJob(due.get(0).getId());
    }

    assertThat(ledger.find(running).orElseThrow().tier()).isEqualTo(SupportTier.GOLD);
    assertThat(ledger.find(wish).orElseThrow().tier()).isEqualTo(SupportTier.GOLD);
    assertThat(desk.openTasks(TicketKeys.ofStatementOfWork(wish))).hasSize(1);
    desk.passes(running, MON_10_00.plusSeconds(60));
    sound.assertSound(running);
    sound.assertSound(wish);
  }

  private List<Job> jobs(String change) {
    return management.createJobQuery().processInstanceId(change).list();
  }
}
