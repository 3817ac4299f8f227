package dev.palier.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Executes the engine's jobs in due order on the virtual clock. The next one is found by the index on the due date. */
@Component
class DueJobs {

  private static final String NEXT = "select ID_, DUEDATE_ from ACT_RU_JOB where DUEDATE_ <= ? order by DUEDATE_ fetch first 1 rows only";

  private record Next(String id, Instant dueAt) {
  }

  private final JdbcTemplate jdbc;
  private final ManagementService management;
  private long executed;

  DueJobs(JdbcTemplate jdbc, ManagementService management) {
    this.jdbc = jdbc;
    this.management = management;
  }

  /** Moves the clock from deadline to deadline up to an instant, inclusive; an overdue one runs at the present instant. */
  void executeUntil(Instant limit) {
    for (Next next = next(limit); next != null; next = next(limit)) {
      if (next.dueAt().isAfter(ClockUtil.getCurrentTime().toInstant())) {
        moveTo(next.dueAt());
      }
      management.executeJob(next.id());
      executed++;
    }
  }

  void moveTo(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  long executed() {
    return executed;
  }

  private Next next(Instant limit) {
    List<Next> found = jdbc.query(NEXT, (row, number) -> new Next(row.getString(1), row.getTimestamp(2).toInstant()),
        Timestamp.from(limit));
    return found.isEmpty() ? null : found.get(0);
  }
}
