package dev.palier.intake.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * When this node last looked into the mailbox. A mailbox that is away makes no node ill, and one that another node reads is nothing to
 * worry about, so a long time is "unknown", never "down".
 */
record IntakeHealth(FetchLoop loop, Clock clock) implements HealthIndicator {

  private static final Duration LONG = Duration.ofMinutes(15);

  @Override
  public Health health() {
    Instant last = loop.lastLook();
    boolean lately = last != null && last.isAfter(clock.instant().minus(LONG));
    Health.Builder health = lately ? Health.up() : Health.unknown();
    return health.withDetail("lastLook", last == null ? "never" : last.toString()).build();
  }
}
