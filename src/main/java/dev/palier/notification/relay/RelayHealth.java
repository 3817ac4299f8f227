package dev.palier.notification.relay;

import dev.palier.notification.RelayPulse;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the relay's thread lives. A mail server that is away makes no node ill; it is told as a detail. */
record RelayHealth(RelayPulse relay) implements HealthIndicator {

  private static final Duration STANDS_STILL = Duration.ofSeconds(90);

  @Override
  public Health health() {
    Health.Builder health = relay.sinceLastStep().compareTo(STANDS_STILL) > 0 ? Health.down() : Health.up();
    relay.unreachableSince().ifPresent(since -> health.withDetail("mailServerUnreachableSince", since.toString()));
    return health.withDetail("sinceLastStep", relay.sinceLastStep().toString()).build();
  }
}
