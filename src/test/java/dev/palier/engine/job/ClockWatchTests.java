package dev.palier.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.engine.Moment;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=true", "camunda.bpm.job-execution.wait-time-in-millis=500",
    "camunda.bpm.job-execution.max-wait=500"})
class ClockWatchTests {

  static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  @Autowired ClockWatch watch;
  @Autowired HealthEndpoint health;
  @Autowired ProcessEngine engine;
  @Autowired Moment moment;

  @TestConfiguration
  static class Beans {
    @Bean
    @Primary
    NodeClock movedClock() {
      return new NodeClock(() -> Clock.systemUTC().instant().plus(AHEAD.get()));
    }

    @Bean
    Moment moment() {
      return new Moment();
    }
  }

  @Test
  @DisplayName("A node whose clock is more than 2 s off fires nothing and is unhealthy until the clocks agree")
  void wrongClockHaltsJobs() throws Exception {
    engine.getRepositoryService().createDeployment().addClasspathResource("engine/wait-for-moment.bpmn").deploy();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    AHEAD.set(Duration.ofSeconds(-3));
    watch.check();
    engine.getRuntimeService().startProcessInstanceByKey("wait-for-moment", Map.of("due", System.currentTimeMillis()));

    assertThat(moment.nextFiring(2)).isNull();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

    AHEAD.set(Duration.ofMillis(1500));
    watch.check();

    assertThat(moment.nextFiring(10)).isNotNull();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
