package dev.palier.audit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Rule;
import dev.palier.engine.EnginePulse;
import dev.palier.notification.RelayPulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** A node says when its own clock, job executor or relay is not to be trusted. */
class NodeAuditTests {

  private static final Instant NOW = Instant.parse("2031-05-10T23:10:00Z");
  private static final Duration SOUND = Duration.ZERO;

  private final MockEnvironment environment = new MockEnvironment();

  /** What this node says of its engine. */
  private record Engine(boolean runsJobs, Duration sinceLastLook, Duration aheadOfDatabase, Duration engineAheadOfNode,
      Duration lastJump) implements EnginePulse {
  }

  /** What this node says of its relay. */
  private record Mails(Duration sinceLastStep, boolean hasServer, Optional<Instant> unreachableSince) implements RelayPulse {
  }

  @Test
  void aSoundNodeSaysNothing() {
    assertThat(look(new Engine(true, Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(-2), SOUND),
        new Mails(Duration.ofSeconds(60), true, Optional.of(NOW.minusSeconds(180))))).isEmpty();
  }

  @Test
  void aJobExecutorThatStandsStillIsFound() {
    assertThat(look(engine(true, Duration.ofSeconds(61), SOUND, SOUND, SOUND), null)).extracting(Seen::rule, Seen::sentence)
        .containsExactly(tuple(Rule.JOB_EXECUTOR_STILL, "The job executor of node-1 has not looked for timers for 61 s."));
    assertThat(look(engine(false, Duration.ofDays(1), SOUND, SOUND, SOUND), null)).as("a command runs no jobs").isEmpty();
  }

  @Test
  void aClockThatDiffersFromTheDatabasesOrTheEnginesIsFound() {
    assertThat(look(engine(true, SOUND, Duration.ofMillis(2001), SOUND, SOUND), null)).extracting(Seen::rule, Seen::subject)
        .containsExactly(tuple(Rule.CLOCK_SKEW, "node-1 and database"));
    assertThat(look(engine(true, SOUND, Duration.ofMillis(-2001), SOUND, SOUND), null)).extracting(Seen::rule)
        .containsExactly(Rule.CLOCK_SKEW);
    assertThat(look(engine(true, SOUND, SOUND, Duration.ofSeconds(3), SOUND), null)).extracting(Seen::rule, Seen::subject)
        .containsExactly(tuple(Rule.CLOCK_SKEW, "node-1 and engine"));
  }

  @Test
  void aClockThatJumpedIsFound() {
    assertThat(look(engine(true, SOUND, SOUND, SOUND, Duration.ofSeconds(-40)), null)).extracting(Seen::sentence)
        .containsExactly("The clock of node-1 jumped by -40 s.");
  }

  @Test
  void anEngineWhoseClockIsMovedOnPurposeIsNotCompared() {
    environment.setProperty("palier.audit.virtual-clock", "true");
    assertThat(look(engine(true, SOUND, SOUND, Duration.ofDays(3), SOUND), null)).isEmpty();
  }

  @Test
  void aRelayThatStandsStillOrReachesNoServerIsFound() {
    Engine sound = engine(true, SOUND, SOUND, SOUND, SOUND);
    assertThat(look(sound, new Mails(Duration.ofSeconds(61), true, Optional.empty()))).extracting(Seen::rule)
        .containsExactly(Rule.RELAY_STILL);
    assertThat(look(sound, new Mails(SOUND, true, Optional.of(NOW.minusSeconds(181))))).extracting(Seen::rule)
        .containsExactly(Rule.MAIL_UNREACHABLE);
  }

  private static Engine engine(boolean runsJobs, Duration lastLook, Duration database, Duration node, Duration jump) {
    return new Engine(runsJobs, lastLook, database, node, jump);
  }

  private List<Seen> look(Engine engine, Mails mails) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (mails != null) {
      beans.addBean("relay", mails);
    }
    AuditSettings settings = Binder.get(environment).bindOrCreate("palier.audit", AuditSettings.class);
    List<Seen> seen = new ArrayList<>();
    new NodeAudit(engine, beans.getBeanProvider(RelayPulse.class), beans, environment, settings, Clock.fixed(NOW, ZoneOffset.UTC))
        .look("node-1", seen::add);
    return seen;
  }
}
