package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.AuditState;
import dev.palier.audit.Audits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * DOWN while anything is found, or when no audit has been clean for too long, whatever stopped it. It belongs to neither liveness nor
 * readiness: a node is not restarted because a timer is missing.
 */
final class AuditHealth implements HealthIndicator {

  private final Audits audits;
  private final AuditLoop loop;
  private final AuditSettings settings;
  private final Clock clock;
  private final Instant startedAt;

  AuditHealth(Audits audits, AuditLoop loop, AuditSettings settings, Clock clock) {
    this.audits = audits;
    this.loop = loop;
    this.settings = settings;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  @Override
  public Health health() {
    Optional<AuditState> state = audits.latest();
    Health.Builder health = settings.enabled() ? judged(state) : Health.unknown();
    state.ifPresent(latest -> health.withDetail("findings", latest.findingCount()).withDetail("tickets", latest.tickets())
        .withDetail("endedAt", latest.endedAt().toString())
        .withDetail("lastCleanAt", latest.lastCleanAt() == null ? "never" : latest.lastCleanAt().toString()));
    return health.withDetail("secondWay", settings.alarm().hasSecondWay() ? "set up" : "none: findings are told by ordinary mail alone")
        .build();
  }

  private Health.Builder judged(Optional<AuditState> state) {
    Instant limit = clock.instant().minus(settings.staleAfter());
    boolean young = startedAt.isAfter(limit);
    if (state.filter(latest -> latest.findingCount() > 0).isPresent() || isStuck()) {
      return Health.down();
    }
    boolean clean = state.map(AuditState::lastCleanAt).filter(at -> at.isAfter(limit)).isPresent();
    return clean ? Health.up() : young ? Health.unknown() : Health.down();
  }

  private boolean isStuck() {
    Duration longest = settings.staleAfter().plus(settings.every());
    return loop.isRunning() && loop.sinceLastTurn().compareTo(longest) > 0;
  }
}
