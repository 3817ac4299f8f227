package dev.palier.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.palier.engine.Moment;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The poll is far slower than what is asserted here, so that only a woken acquisition passes. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=true",
    "camunda.bpm.job-execution.wait-time-in-millis=60000", "camunda.bpm.job-execution.max-wait=60000"})
class WokenTimersTests {

  private static final Duration LATENESS = Duration.ofMillis(500);
  private static final int PATIENCE_SECONDS = 10;

  @Autowired Moment moment;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JobExecutor jobExecutor;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @TestConfiguration
  static class Beans {
    @Bean
    Moment moment() {
      return new Moment();
    }
  }

  @BeforeEach
  void deploy() {
    moment.forget();
    engine.getRepositoryService().createDeployment().addClasspathResource("engine/wait-for-moment.bpmn")
        .enableDuplicateFiltering(true).deploy();
  }

  @AfterEach
  void removeInstances() {
    runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
  }

  @Test
  @DisplayName("A timer fires when it is due, not at the next poll")
  void timerFiresWhenDue() throws Exception {
    Instant due = inMillis(1500);

    start(due);

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(due, due.plus(LATENESS));
  }

  @Test
  @DisplayName("An earlier timer committed while acquisition sleeps for a later one shortens the sleep")
  void earlierTimerShortensSleep() throws Exception {
    Instant later = inMillis(2500);
    Instant earlier = inMillis(1200);

    start(later);
    start(earlier);

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(earlier, earlier.plus(LATENESS));
    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(later, later.plus(LATENESS));
  }

  @Test
  @DisplayName("A timer moved to an earlier date fires then")
  void movedTimerFiresWhenDue() throws Exception {
    start(inMillis(3_600_000));
    Instant due = inMillis(1000);

    management.setJobDuedate(jobId(), Date.from(due));

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(due, due.plus(LATENESS));
  }

  @Test
  @DisplayName("A recalculated timer fires at its new date")
  void recalculatedTimerFiresWhenDue() throws Exception {
    String instance = start(inMillis(3_600_000));
    Instant due = inMillis(1000);

    runtime.setVariable(instance, "due", due.toEpochMilli());
    management.recalculateJobDuedate(jobId(), false);

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(due, due.plus(LATENESS));
  }

  @Test
  @DisplayName("A timer made before a restart of the job executor fires when due")
  void timerFromBeforeRestartFiresWhenDue() throws Exception {
    jobExecutor.shutdown();
    Instant due = inMillis(1500);
    start(due);

    jobExecutor.start();

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(due, due.plus(LATENESS));
  }

  @Test
  @DisplayName("A timer fires only after its transaction was committed")
  void timerWaitsForCommit() throws Exception {
    Instant due = inMillis(300);

    transaction.executeWithoutResult(open -> {
      start(due);
      open.setRollbackOnly();
    });

    assertThat(moment.nextFiring(1)).isNull();
  }

  @Test
  @DisplayName("An overdue timer fires at once when its instance is activated again")
  void activatedTimerFiresAtOnce() throws Exception {
    String instance = start(inMillis(3_600_000));
    runtime.suspendProcessInstanceById(instance);
    jdbc.update("update ACT_RU_JOB set DUEDATE_ = ?", new Timestamp(inMillis(-1000).toEpochMilli()));

    Instant activated = inMillis(0);
    runtime.activateProcessInstanceById(instance);

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isBetween(activated, activated.plus(LATENESS));
  }

  @Test
  @DisplayName("A job whose due date is taken away runs at once instead of never")
  void jobWithoutDueDateRuns() throws Exception {
    start(inMillis(3_600_000));

    management.setJobDuedate(jobId(), (Date) null);

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isCloseTo(inMillis(0), within(1, ChronoUnit.SECONDS));
  }

  @Test
  @DisplayName("Jobs of an older database without a due date run when the program starts")
  void oldJobsRun() throws Exception {
    jobExecutor.shutdown();
    start(inMillis(3_600_000));
    jdbc.update("update ACT_RU_JOB set DUEDATE_ = null");

    new EngineTables(jdbc.getDataSource()).addDueDates(ClockUtil.getCurrentTime());
    jobExecutor.start();

    assertThat(moment.nextFiring(PATIENCE_SECONDS)).isNotNull();
  }

  private String start(Instant due) {
    return runtime.startProcessInstanceByKey("wait-for-moment", Map.of("due", due.toEpochMilli())).getId();
  }

  private String jobId() {
    return management.createJobQuery().processDefinitionKey("wait-for-moment").singleResult().getId();
  }

  private static Instant inMillis(long millis) {
    return Instant.ofEpochMilli(System.currentTimeMillis() + millis);
  }
}
