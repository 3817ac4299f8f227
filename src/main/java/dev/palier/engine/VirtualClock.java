package dev.palier.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock of a program that plays a log: it stands where it was moved to, for this program alone. The engine's own clock, which is
 * the whole JVM's, goes on, so a server may have such a program beside it. Until it is first moved it shows the engine's clock.
 */
public final class VirtualClock extends Clock {

  private final ZoneId zone;
  private final AtomicReference<Instant> moved;

  /** A clock in UTC. */
  public VirtualClock() {
    this(ZoneOffset.UTC, new AtomicReference<>());
  }

  private VirtualClock(ZoneId zone, AtomicReference<Instant> moved) {
    this.zone = zone;
    this.moved = moved;
  }

  /** Lets the clock stand at an instant, which may be earlier than where it stood. */
  public void moveTo(Instant instant) {
    moved.set(instant);
  }

  /** Lets the clock show the engine's again. */
  public void goOn() {
    moved.set(null);
  }

  @Override
  public Instant instant() {
    Instant standing = moved.get();
    return standing == null ? ClockUtil.getCurrentTime().toInstant() : standing;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId otherZone) {
    return otherZone.equals(zone) ? this : new VirtualClock(otherZone, moved);
  }
}
