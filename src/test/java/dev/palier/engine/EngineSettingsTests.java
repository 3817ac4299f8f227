package dev.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the running engine goes by, whatever file said so. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=true")
class EngineSettingsTests {

  private static final int SLOWEST_POLL_MILLIS = 5000;

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired JobExecutor jobs;
  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("Jobs are taken over from a dead node within 30 s, most urgent first, and polled for at least every 5 s")
  void jobsAreTakenPromptly() {
    assertThat(jobs.getLockTimeInMillis()).isBetween(20_000, 30_000);
    assertThat(jobs.getBackoffTimeInMillis()).isZero();
    assertThat(jobs.getWaitTimeInMillis()).isLessThanOrEqualTo(SLOWEST_POLL_MILLIS);
    assertThat(jobs.getMaxWait()).isLessThanOrEqualTo(SLOWEST_POLL_MILLIS);
    assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
    assertThat(engine.isJobExecutorAcquireByPriority()).isTrue();
    assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
    assertThat(engine.isJobExecutorAcquireExclusiveOverProcessHierarchies()).isTrue();
    assertThat(engine.isJobExecutorDeploymentAware()).isFalse();
  }

  @Test
  @DisplayName("A failing job is tried again every minute for at least 72 hours")
  void failingJobsOutlastWeekend() {
    String[] cycle = engine.getFailedJobRetryTimeCycle().split("/");
    Duration pause = Duration.parse(cycle[1]);

    assertThat(pause).isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(pause.multipliedBy(Long.parseLong(cycle[0].substring(1)))).isGreaterThanOrEqualTo(Duration.ofHours(72));
  }

  @Test
  @DisplayName("The index on due dates and the one on parent tasks exist")
  void indexesExist() {
    assertThat(jdbc.queryForList("select index_name from information_schema.indexes where index_name like 'PALIER%'",
        String.class)).containsExactlyInAnyOrder("PALIER_IDX_EVENT_INSTANCE", "PALIER_IDX_EXECUTION_KEY",
        "PALIER_IDX_JOB_DUEDATE", "PALIER_IDX_TASK_PARENT", "PALIER_IDX_VARIABLE_EXECUTION");
  }

  @Test
  @DisplayName("Authorisations are on, candidates may only work on a task, passwords follow a policy")
  void accessIsRestricted() {
    assertThat(engine.isAuthorizationEnabled()).isTrue();
    assertThat(engine.getDefaultUserPermissionForTask()).isEqualTo(Permissions.TASK_WORK);
    assertThat(engine.isEnablePasswordPolicy()).isTrue();
    assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(engine.isEnableXxeProcessing()).isFalse();
    assertThat(engine.getQueryMaxResultsLimit()).isLessThan(Integer.MAX_VALUE);
  }

  @Test
  @DisplayName("All history is kept, for a limited time, and cleaned up at night")
  void historyIsKeptForLimitedTime() {
    assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
    assertThat(engine.getHistoryTimeToLive()).isEqualTo("P400D");
    assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
    assertThat(engine.isCmmnEnabled()).isFalse();
  }
}
