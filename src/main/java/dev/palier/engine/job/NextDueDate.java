package dev.palier.engine.job;

import java.sql.Timestamp;
import java.util.Date;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database when the next job is due: one row from the index on the due date. */
class NextDueDate {

  private static final String QUERY = """
      select DUEDATE_ from ACT_RU_JOB
      where DUEDATE_ is not null and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
        and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < ?)
      order by DUEDATE_ fetch first 1 rows only""";

  private final JdbcTemplate jdbc;

  NextDueDate(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * The earliest due date among the jobs that are neither running, suspended nor out of retries, in epoch milliseconds;
   * in the past if such a job waits for another one of its process instance; empty if there is none.
   */
  OptionalLong find(Date now) {
    var due = jdbc.queryForList(QUERY, Timestamp.class, new Timestamp(now.getTime()));
    return due.stream().mapToLong(Timestamp::getTime).findFirst();
  }
}
