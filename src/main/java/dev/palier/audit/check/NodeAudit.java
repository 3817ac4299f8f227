package dev.palier.audit.check;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Rule;
import dev.palier.engine.EnginePulse;
import dev.palier.notification.RelayPulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at this node: its clock, its job executor, its relay, its mailbox. Every node does so, also while another audits the tickets. */
@Component
public class NodeAudit {

  /** The room of the mailbox is none that this one may use; its health is public. */
  private static final String INTAKE = "intakeHealthIndicator";
  private static final Duration CLOCKS_AGREE = Duration.ofSeconds(2);
  private static final Duration STANDS_STILL = Duration.ofSeconds(60);
  private static final Duration MAIL_MAY_BE_AWAY = Duration.ofMinutes(3);
  private static final Duration MAILBOX_MAY_BE_AWAY = Duration.ofMinutes(5);

  private final EnginePulse engine;
  private final ObjectProvider<RelayPulse> relay;
  private final BeanFactory beans;
  private final Environment environment;
  private final AuditSettings settings;
  private final Clock clock;
  private final long startedAt = System.nanoTime();

  NodeAudit(EnginePulse engine, ObjectProvider<RelayPulse> relay, BeanFactory beans, Environment environment,
      AuditSettings settings, Clock clock) {
    this.engine = engine;
    this.relay = relay;
    this.beans = beans;
    this.environment = environment;
    this.settings = settings;
    this.clock = clock;
  }

  /** @param node its name, the subject of what is found */
  public void look(String node, Consumer<Seen> seen) {
    clocks(node, seen);
    if (engine.runsJobs() && engine.sinceLastLook().compareTo(STANDS_STILL) > 0) {
      seen.accept(new Seen(Rule.JOB_EXECUTOR_STILL, null, node, "The job executor of " + node + " has not looked for timers for "
          + words(engine.sinceLastLook()) + "."));
    }
    relay.ifAvailable(pulse -> relay(pulse, node, seen));
    if (environment.containsProperty("palier.intake.host")) {
      intake(node, seen);
    }
  }

  private void clocks(String node, Consumer<Seen> seen) {
    if (engine.aheadOfDatabase().abs().compareTo(CLOCKS_AGREE) > 0) {
      seen.accept(new Seen(Rule.CLOCK_SKEW, null, node + " and database", "The clock of " + node + " is "
          + words(engine.aheadOfDatabase()) + " ahead of the database's."));
    }
    if (!settings.virtualClock() && engine.engineAheadOfNode().abs().compareTo(CLOCKS_AGREE) > 0) {
      seen.accept(new Seen(Rule.CLOCK_SKEW, null, node + " and engine", "The engine's clock on " + node + " is "
          + words(engine.engineAheadOfNode()) + " ahead of the machine's."));
    }
    if (!engine.lastJump().isZero()) {
      seen.accept(new Seen(Rule.CLOCK_JUMP, null, node, "The clock of " + node + " jumped by " + words(engine.lastJump()) + "."));
    }
  }

  private void relay(RelayPulse pulse, String node, Consumer<Seen> seen) {
    if (pulse.sinceLastStep().compareTo(STANDS_STILL) > 0) {
      seen.accept(new Seen(Rule.RELAY_STILL, null, node, "The relay of " + node + " has not looked for notices for "
          + words(pulse.sinceLastStep()) + "."));
    }
    pulse.unreachableSince().filter(since -> since.isBefore(clock.instant().minus(MAIL_MAY_BE_AWAY))).ifPresent(since ->
        seen.accept(new Seen(Rule.MAIL_UNREACHABLE, null, node, "The mail server cannot be reached since " + since + ".")));
  }

  /** The mailbox is read by one node at a time: a node that does not is only a finding if it is alone. */
  private void intake(String node, Consumer<Seen> seen) {
    if (!beans.containsBean(INTAKE) || System.nanoTime() - startedAt < MAILBOX_MAY_BE_AWAY.toNanos()) {
      return;
    }
    String last = String.valueOf(beans.getBean(INTAKE, HealthIndicator.class).health().getDetails().get("lastLook"));
    if (last.equals("never") || Instant.parse(last).isBefore(clock.instant().minus(MAILBOX_MAY_BE_AWAY))) {
      seen.accept(new Seen(Rule.INTAKE_STILL, null, node, "The mailbox of customers was last read: " + last + "."));
    }
  }

  private static String words(Duration duration) {
    return duration.toMillis() >= 10_000 || duration.toMillis() <= -10_000 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }
}
