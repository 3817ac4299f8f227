package dev.palier.demo.clock;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.mail.Postman;
import dev.palier.demo.process.DueTimers;
import dev.palier.demo.process.QuietJobs;
import dev.palier.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Moves the demo's clock forward. On the way it stops at every instant at which a timer is due, lets exactly those fire and their
 * mails go out, so that everything bears the time it would have had. One move at a time.
 */
@Component
@DemoOnly
public class DemoClock {

  private static final Instant ENDLESS = Instant.parse("9000-01-01T00:00:00Z");

  private final EngineClock clock;
  private final StoredOffset offset;
  private final DueTimers timers;
  private final QuietJobs jobs;
  private final Postman postman;
  private final ReentrantLock oneMove = new ReentrantLock(true);

  DemoClock(EngineClock clock, StoredOffset offset, DueTimers timers, QuietJobs jobs, Postman postman) {
    this.clock = clock;
    this.offset = offset;
    this.timers = timers;
    this.jobs = jobs;
    this.postman = postman;
  }

  /** The demo's present. */
  public Instant now() {
    return clock.instant();
  }

  /** How far the demo's clock is ahead of the machine's. */
  public Duration ahead() {
    return offset.get();
  }

  /** The next timer that will fire, or empty when nothing is planned. */
  public Optional<DueTimers.Timer> nextTimer() {
    return timers.nextAfter(now(), ENDLESS);
  }

  /**
   * Moves the clock forward, unless somebody else moved it since the caller looked.
   *
   * @param seen   how far ahead the clock was when the caller looked
   * @param amount calendar time, more than nothing
   * @return whether the clock was moved
   * @throws IllegalArgumentException if the amount is zero or negative
   */
  public boolean moveBy(Duration seen, Duration amount) {
    if (amount.isZero() || amount.isNegative()) {
      throw new IllegalArgumentException("The clock moves forward only, was asked for " + amount);
    }
    return move(seen, () -> {
      stepUntil(now().plus(amount));
      runAheadBy(seen.plus(amount));
      settle();
      return true;
    });
  }

  /**
   * Moves the clock to the next instant at which a timer is due, under the same condition.
   *
   * @return whether the clock was moved; false too when nothing is planned
   */
  public boolean moveToNextTimer(Duration seen) {
    return move(seen, () -> {
      Optional<DueTimers.Timer> next = nextTimer();
      next.ifPresent(timer -> stepUntil(timer.dueAt()));
      return next.isPresent();
    });
  }

  private boolean move(Duration seen, BooleanSupplier way) {
    oneMove.lock();
    try {
      return seen.equals(ahead()) && jobs.pausedDuring(way);
    } finally {
      oneMove.unlock();
    }
  }

  private void stepUntil(Instant limit) {
    settle();
    Optional<DueTimers.Timer> next = timers.nextAfter(now(), limit);
    while (next.isPresent()) {
      jumpTo(next.get().dueAt());
      settle();
      next = timers.nextAfter(now(), limit);
    }
  }

  private void settle() {
    timers.fireDue(now());
    postman.awaitDelivery();
  }

  private void jumpTo(Instant instant) {
    runAheadBy(offset.get().plus(Duration.between(now(), instant)));
  }

  /** Stored first: after a crash in between the clock is ahead of what has been recorded, never behind it. */
  private void runAheadBy(Duration ahead) {
    if (ahead.compareTo(offset.get()) > 0) {
      offset.set(ahead);
      clock.runAheadBy(offset.get());
    }
  }
}
