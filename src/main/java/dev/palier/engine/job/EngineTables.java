package dev.palier.engine.job;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds to the engine's own tables what it lacks: indexes, and due dates for jobs written without one. */
class EngineTables {

  private static final Logger LOG = LoggerFactory.getLogger(EngineTables.class);
  private static final List<String> INDEXES = List.of(
      "create index if not exists PALIER_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_)",
      "create index if not exists PALIER_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)",
      // Without it H2 reads the variables of all process instances to find those of one.
      "create index if not exists PALIER_IDX_VARIABLE_EXECUTION on ACT_RU_VARIABLE(EXECUTION_ID_, TASK_ID_)",
      // Without it H2 reads every process instance to find those of one ticket.
      "create index if not exists PALIER_IDX_EXECUTION_KEY on ACT_RU_EXECUTION(BUSINESS_KEY_, PARENT_ID_)",
      // Every open ticket waits for the same few messages.
      "create index if not exists PALIER_IDX_EVENT_INSTANCE on ACT_RU_EVENT_SUBSCR(PROC_INST_ID_, EVENT_NAME_)");

  private final JdbcTemplate jdbc;

  EngineTables(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Makes the missing indexes; another node that starts at the same moment may make them instead. */
  void addIndexes() {
    INDEXES.forEach(this::addIndex);
  }

  /** Jobs of an older database without a due date become due now; the engine would skip them for ever. */
  void addDueDates(Date now) {
    int jobs = jdbc.update("update ACT_RU_JOB set DUEDATE_ = ? where DUEDATE_ is null and SUSPENSION_STATE_ = 1",
        new Timestamp(now.getTime()));
    if (jobs > 0) {
      LOG.info("{} jobs had no due date and are due now", jobs);
    }
  }

  private void addIndex(String statement) {
    try {
      jdbc.execute(statement);
    } catch (DataAccessException madeMeanwhile) {
      jdbc.execute(statement);
    }
  }
}
