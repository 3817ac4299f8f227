package dev.palier.demo.process;

import dev.palier.demo.DemoOnly;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The timers of the tickets, in due order; the engine's own clean-up is left to the job executor. */
@Component
@DemoOnly
public class DueTimers {

  private static final String TIMERS = "select j.ID_, j.DUEDATE_, e.BUSINESS_KEY_ from ACT_RU_JOB j "
      + "left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ "
      + "where j.SUSPENSION_STATE_ = 1 and j.RETRIES_ > 0 and j.HANDLER_TYPE_ <> 'history-cleanup' ";
  private static final int ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);

  /**
   * A timer that waits.
   *
   * @param ticket the ticket it belongs to, or null
   */
  public record Timer(String id, Instant dueAt, String ticket) {
  }

  private final JdbcTemplate jdbc;
  private final ManagementService management;

  DueTimers(JdbcTemplate jdbc, ManagementService management) {
    this.jdbc = jdbc;
    this.management = management;
  }

  /** The first timer due after an instant and not after a limit. */
  public Optional<Timer> nextAfter(Instant startExclusive, Instant endInclusive) {
    return query("and j.DUEDATE_ > ? and j.DUEDATE_ <= ? order by j.DUEDATE_, j.ID_ fetch first 1 rows only",
        Timestamp.from(startExclusive), Timestamp.from(endInclusive)).stream().findFirst();
  }

  /** Fires what is due at an instant or before, in due order; what fails is left to the job executor's own attempts. */
  public void fireDue(Instant endInclusive) {
    Set<String> given = new HashSet<>();
    for (Optional<Timer> next = due(endInclusive, given); next.isPresent(); next = due(endInclusive, given)) {
      if (!fire(next.get().id())) {
        given.add(next.get().id());
      }
    }
  }

  private Optional<Timer> due(Instant endInclusive, Set<String> given) {
    return query("and j.DUEDATE_ <= ? order by j.DUEDATE_, j.ID_", Timestamp.from(endInclusive)).stream()
        .filter(timer -> !given.contains(timer.id())).findFirst();
  }

  private boolean fire(String timer) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        management.executeJob(timer);
        return true;
      } catch (ProcessEngineException | ConcurrencyFailureException lost) {
        LOG.debug("Attempt {} on timer {} failed", attempt, timer, lost);
      }
    }
    LOG.warn("A timer that was due did not fire while the clock was moved; it is tried again: see Cockpit");
    return false;
  }

  private List<Timer> query(String condition, Object... values) {
    return jdbc.query(TIMERS + condition, (row, number) -> new Timer(row.getString(1), row.getTimestamp(2).toInstant(),
        row.getString(3)), values);
  }
}
