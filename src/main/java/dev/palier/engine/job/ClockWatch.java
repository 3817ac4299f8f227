package dev.palier.engine.job;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares this node's clock with the database's every 30 seconds. A node that is more than 2 seconds off fires timers
 * early or late, so it stops taking jobs, and says so in its health, until the clocks agree again.
 */
class ClockWatch implements SmartLifecycle, HealthIndicator {

  static final Duration TOLERANCE = Duration.ofSeconds(2);
  private static final Duration A_JUMP = Duration.ofSeconds(5);
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final long SECONDS_BETWEEN_CHECKS = 30;
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private final JdbcTemplate jdbc;
  private final NodeClock nodeClock;
  private volatile Duration difference = Duration.ZERO;
  private volatile Jump jump;
  private Reading lastReading;
  private ScheduledExecutorService timer;

  /** The machine's clock beside one that nobody can set. */
  private record Reading(Instant shown, long nanos) {
  }

  private record Jump(Duration by, long nanos) {
  }

  ClockWatch(DataSource dataSource, NodeClock nodeClock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.nodeClock = nodeClock;
  }

  /** Whether the clocks agreed when they were last compared. */
  boolean agrees() {
    return difference.abs().compareTo(TOLERANCE) <= 0;
  }

  /** Compares now; if the database cannot be asked, the last answer stands. */
  void check() {
    lookForJump();
    try {
      boolean agreed = agrees();
      difference = measure();
      if (agreed != agrees()) {
        LOG.warn("This node's clock is {} ahead of the database's; {}", difference,
            agrees() ? "jobs are taken again" : "no jobs are taken until they agree");
      }
    } catch (DataAccessException databaseAway) {
      LOG.warn("The clocks could not be compared: {}", databaseAway.getMessage());
    }
  }

  /** How far this node was ahead when the clocks were last compared. */
  Duration aheadOfDatabase() {
    return difference;
  }

  /** By how much the node's clock last jumped in the last ten minutes; else zero. */
  Duration lastJump() {
    Jump last = jump;
    return last == null || System.nanoTime() - last.nanos() > REMEMBERED.toNanos() ? Duration.ZERO : last.by();
  }

  private void lookForJump() {
    Reading reading = new Reading(nodeClock.now().get(), System.nanoTime());
    if (lastReading != null) {
      Duration by = Duration.between(lastReading.shown(), reading.shown()).minusNanos(reading.nanos() - lastReading.nanos());
      if (by.abs().compareTo(A_JUMP) > 0) {
        jump = new Jump(by, reading.nanos());
        LOG.error("This node's clock jumped by {}", by);
      }
    }
    lastReading = reading;
  }

  /** How far this node is ahead; the database's instant lies between the two readings, so those count as agreeing. */
  private Duration measure() {
    Instant before = nodeClock.now().get();
    Instant database = jdbc.queryForObject("select current_timestamp", OffsetDateTime.class).toInstant();
    Instant after = nodeClock.now().get();
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO;
  }

  @Override
  public Health health() {
    var health = agrees() ? Health.up() : Health.down();
    return health.withDetail("aheadOfDatabase", difference.toString()).build();
  }

  @Override
  public synchronized void start() {
    check();
    timer = Executors.newSingleThreadScheduledExecutor(task -> {
      var thread = new Thread(task, "clock-watch");
      thread.setDaemon(true);
      return thread;
    });
    timer.scheduleWithFixedDelay(this::check, SECONDS_BETWEEN_CHECKS, SECONDS_BETWEEN_CHECKS, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void stop() {
    timer.shutdownNow();
    timer = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
