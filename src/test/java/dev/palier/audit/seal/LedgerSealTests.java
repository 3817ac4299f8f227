package dev.palier.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.Notices;
import dev.palier.sla.LedgerSeals;
import dev.palier.sla.LedgerVerification;
import dev.palier.sla.Priority;
import dev.palier.sla.Seal;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger is sealed day by day. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class LedgerSealTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  private static final Instant SUN_00_00 = Instant.parse("2024-06-08T22:00:00Z");

  @Autowired SupportDesk desk;
  @Autowired SealProcess process;
  @Autowired LedgerSeals seals;
  @Autowired LedgerVerification verification;
  @Autowired Notices notices;
  @Autowired SupportCalendars calendars;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void noCourse() {
    courses().forEach(course -> runtime.deleteProcessInstance(course.getId(), "a test begins"));
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private List<ProcessInstance> courses() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(SealProcess.PROCESS).list();
  }

  private Job timer() {
    return management.createJobQuery().processDefinitionKey(SealProcess.PROCESS).singleResult();
  }

  @Test
  @Clause("4.2")
  @DisplayName("SLA 4.2: when a day of the contract's zone is over its ledger is sealed, and the next day's seal is planned")
  void sealsEachDay() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    desk.open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    process.on(null);
    assertThat(courses()).extracting(ProcessInstance::getBusinessKey).containsExactly("seal-2024-06-08");
    assertThat(timer().getDuedate()).isEqualTo(Date.from(SUN_00_00));

    ClockUtil.setCurrentTime(Date.from(SUN_00_00));
    management.executeJob(timer().getId());

    Seal seal = transaction.execute(status -> seals.last().orElseThrow());
    assertThat(seal.sealedAt()).isEqualTo(SUN_00_00);
    assertThat(seal.tickets()).isPositive();
    assertThat(courses()).extracting(ProcessInstance::getBusinessKey).containsExactly("seal-2024-06-09");
    assertThat(verification.verify().flaws()).isEmpty();
  }

  @Test
  @DisplayName("a start of the program plans a seal where none is planned, and none beside another")
  void plansOnce() {
    process.on(null);
    process.on(null);

    assertThat(courses()).hasSize(1);
  }

  @Test
  @DisplayName("whoever keeps the seals gets each digest once, as verify takes it")
  void tellsTheDigest() {
    SealMail mail = new SealMail(notices, new SealProperties(true, List.of("vault@example.org", "")), calendars);

    Seal seal = transaction.execute(status -> {
      Seal made = seals.seal();
      mail.send(made);
      return made;
    });

    List<NoticeEntry> told = transaction.execute(status -> notices.ofTicket("seal-" + seal.number()));
    assertThat(told).singleElement().extracting(NoticeEntry::recipient).extracting("address").isEqualTo("vault@example.org");
  }
}
