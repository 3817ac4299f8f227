package dev.palier.audit.run;

import dev.palier.audit.Rule;
import dev.palier.audit.record.FindingTable;
import dev.palier.audit.record.RunTable;
import dev.palier.engine.EnginePulse;
import dev.palier.notification.RelayPulse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What monitoring may read: numbers by rule, no ticket, no customer. */
@Component
class AuditMetrics implements MeterBinder {

  private static final double MILLIS = 1000;
  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  private final FindingTable findings;
  private final RunTable runs;
  private final EnginePulse engine;
  private final ObjectProvider<RelayPulse> relay;
  private final Clock clock;
  private Map<String, Integer> counts = Map.of();
  private long countedAt = System.nanoTime() - FRESH_NANOS;

  AuditMetrics(FindingTable findings, RunTable runs, EnginePulse engine, ObjectProvider<RelayPulse> relay, Clock clock) {
    this.findings = findings;
    this.runs = runs;
    this.engine = engine;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Rule rule : Rule.values()) {
      Gauge.builder("palier.audit.findings", () -> counts().getOrDefault(rule.id(), 0)).tag("rule", rule.id())
          .description("Open findings of the audit").register(registry);
    }
    Gauge.builder("palier.audit.last.clean.age", this::ageOfLastClean).baseUnit("seconds")
        .description("Seconds since a clean audit ended").register(registry);
    Gauge.builder("palier.audit.tickets", () -> runs.latest().map(run -> (double) run.tickets()).orElse(Double.NaN))
        .description("Open tickets that the last audit examined").register(registry);
    Gauge.builder("palier.timers.look.age", () -> engine.sinceLastLook().toMillis() / MILLIS).baseUnit("seconds")
        .description("Seconds since this node's job executor looked for timers").register(registry);
    Gauge.builder("palier.clock.ahead", () -> engine.aheadOfDatabase().toMillis() / MILLIS).baseUnit("seconds")
        .description("How far this node's clock is ahead of the database's").register(registry);
    relay.ifAvailable(pulse -> Gauge.builder("palier.notices.relay.look.age", () -> pulse.sinceLastStep().toMillis() / MILLIS)
        .baseUnit("seconds").description("Seconds since this node's relay looked for notices").register(registry));
  }

  private double ageOfLastClean() {
    return runs.lastCleanAt().map(at -> Duration.between(at, clock.instant()).toMillis() / MILLIS).orElse(Double.NaN);
  }

  private synchronized Map<String, Integer> counts() {
    if (System.nanoTime() - countedAt >= FRESH_NANOS) {
      counts = findings.counts();
      countedAt = System.nanoTime();
    }
    return counts;
  }
}
