package dev.palier.engine.job;

import dev.palier.engine.EnginePulse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Reads the pulse of this node; its health is that of the job executor, which the engine's own calls up even when it hangs. */
class NodePulse implements EnginePulse, HealthIndicator {

  /** The acquisition looks every five seconds; a node that waits for its database may take a little longer. */
  private static final Duration STANDS_STILL = Duration.ofSeconds(45);

  private final Optional<WokenJobExecutor> jobExecutor;
  private final ClockWatch watch;
  private final NodeClock nodeClock;
  private final Clock clock;

  NodePulse(Optional<WokenJobExecutor> jobExecutor, ClockWatch watch, NodeClock nodeClock, Clock clock) {
    this.jobExecutor = jobExecutor;
    this.watch = watch;
    this.nodeClock = nodeClock;
    this.clock = clock;
  }

  @Override
  public boolean runsJobs() {
    return jobExecutor.isPresent();
  }

  @Override
  public Duration sinceLastLook() {
    return jobExecutor.map(WokenJobExecutor::sinceLastLook).orElse(Duration.ZERO);
  }

  @Override
  public Duration aheadOfDatabase() {
    return watch.aheadOfDatabase();
  }

  @Override
  public Duration engineAheadOfNode() {
    return Duration.between(nodeClock.now().get(), clock.instant());
  }

  @Override
  public Duration lastJump() {
    return watch.lastJump();
  }

  @Override
  public Health health() {
    if (!runsJobs()) {
      return Health.unknown().withDetail("jobs", "this node runs none").build();
    }
    Health.Builder health = sinceLastLook().compareTo(STANDS_STILL) > 0 ? Health.down() : Health.up();
    return health.withDetail("sinceLastLook", sinceLastLook().toString()).build();
  }
}
