package dev.palier.replay;

import dev.palier.engine.VirtualClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Executes the engine's jobs in due order on the virtual clock. The next one is found by the index on the due date. */
@Component
@Profile("replay")
class DueJobs {

  private static final String NEXT = "select ID_, DUEDATE_, PROCESS_DEF_KEY_, HANDLER_CFG_ from ACT_RU_JOB "
      + "where DUEDATE_ = (select min(DUEDATE_) from ACT_RU_JOB)";
  private static final List<String> FIRST_AT_AN_INSTANT = List.of("Timer_ResponseMoment", "Timer_ResolutionMoment",
      "Timer_UpdateMoment");

  /** A job of the engine that waits for its time. */
  record Job(String id, Instant dueAt, String process, String timer) {

    /** Of several at one instant the clocks come before the levels; the same every time. */
    int rank() {
      int rank = FIRST_AT_AN_INSTANT.indexOf(timer);
      return rank < 0 ? FIRST_AT_AN_INSTANT.size() : rank;
    }
  }

  private final JdbcTemplate jdbc;
  private final ManagementService management;
  private final VirtualClock clock;
  private long executed;

  DueJobs(JdbcTemplate jdbc, ManagementService management, VirtualClock clock) {
    this.jdbc = jdbc;
    this.management = management;
    this.clock = clock;
  }

  /** Moves the clock from deadline to deadline up to an instant, inclusive; an overdue one runs at the present instant. */
  void executeUntil(Instant limit) {
    Job job = next(limit);
    while (job != null) {
      execute(job);
      job = next(limit);
    }
  }

  /** Moves the clock to when a job is due, if that is to come, and executes it. */
  void execute(Job job) {
    if (job.dueAt().isAfter(clock.instant())) {
      moveTo(job.dueAt());
    }
    management.executeJob(job.id());
    executed++;
  }

  void moveTo(Instant instant) {
    clock.moveTo(instant);
  }

  long executed() {
    return executed;
  }

  /** The job that is due first, not later than an instant; null if there is none. */
  Job next(Instant limit) {
    return jdbc.query(NEXT, (row, number) -> new Job(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3),
            row.getString(4))).stream().filter(next -> !next.dueAt().isAfter(limit))
        .min(Comparator.comparingInt(Job::rank).thenComparing(Job::process).thenComparing(Job::id)).orElse(null);
  }
}
