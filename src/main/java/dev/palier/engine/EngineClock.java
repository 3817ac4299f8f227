package dev.palier.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the program, in UTC and in whole milliseconds: it shows what the engine's timers go by, so moving the
 * engine's clock moves both. Inject it as {@link Clock}; only a demo asks for this type, to move time.
 */
public final class EngineClock extends Clock {

  private final ZoneId zone;
  private final Runnable wakeAcquisition;
  private Duration offset = Duration.ZERO;

  /** A clock that calls the given action each time it was moved, so that timers now due fire at once. */
  public EngineClock(Runnable wakeAcquisition) {
    this(ZoneOffset.UTC, wakeAcquisition);
  }

  private EngineClock(ZoneId zone, Runnable wakeAcquisition) {
    this.zone = zone;
    this.wakeAcquisition = wakeAcquisition;
  }

  /**
   * Lets the engine's clock, of the whole JVM, run ahead of the system's by the given amount from now on; timers that
   * became due fire at once. The amount replaces an earlier one.
   *
   * @throws IllegalArgumentException if the clock would go back
   */
  public synchronized void runAheadBy(Duration newOffset) {
    if (newOffset.compareTo(offset) < 0) {
      throw new IllegalArgumentException("The clock is " + offset + " ahead and cannot go back to " + newOffset);
    }
    offset = newOffset;
    ClockUtil.offset(newOffset.toMillis());
    wakeAcquisition.run();
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId otherZone) {
    return otherZone.equals(zone) ? this : new EngineClock(otherZone, wakeAcquisition);
  }
}
