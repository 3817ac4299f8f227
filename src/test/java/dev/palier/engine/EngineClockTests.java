package dev.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/** Leaves its clock moved, hence a program of its own. */
@DirtiesContext
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=true",
    "camunda.bpm.job-execution.wait-time-in-millis=60000", "camunda.bpm.job-execution.max-wait=60000"})
class EngineClockTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");

  @Autowired Clock clock;
  @Autowired EngineClock engineClock;
  @Autowired ProcessEngine engine;
  @Autowired Moment moment;

  @TestConfiguration
  static class Beans {
    @Bean
    Moment moment() {
      return new Moment();
    }
  }

  @AfterEach
  void backToSystemTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("There is one clock: it shows the engine's time, in UTC, whichever zone is asked for")
  void clockShowsEngineTime() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));

    assertThat(clock.instant()).isEqualTo(SAT_23_10);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(ZoneId.of("Europe/Paris")).instant()).isEqualTo(SAT_23_10);
  }

  @Test
  @DisplayName("Moved forward, the clock fires at once what became due, and it never goes back")
  void movedClockFiresTimers() throws Exception {
    engine.getRepositoryService().createDeployment().addClasspathResource("engine/wait-for-moment.bpmn").deploy();
    engine.getRuntimeService().startProcessInstanceByKey("wait-for-moment",
        Map.of("due", System.currentTimeMillis() + Duration.ofHours(1).toMillis()));
    assertThat(moment.nextFiring(1)).isNull();

    engineClock.runAheadBy(Duration.ofMinutes(61));

    assertThat(moment.nextFiring(5)).isNotNull();
    assertThatThrownBy(() -> engineClock.runAheadBy(Duration.ofMinutes(60))).hasMessageContaining("cannot go back");
  }
}
