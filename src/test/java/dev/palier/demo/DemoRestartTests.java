package dev.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import dev.palier.demo.clock.DemoClock;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoRestartTests {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  @TempDir Path folder;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("After a restart the clock is as far ahead as before, and what fell due meanwhile bears its own time")
  void restartGoesOnWhereItStopped() {
    Duration ahead;
    String unanswered;
    Instant opened;
    int samples;
    try (ConfigurableApplicationContext demo = start()) {
      DemoClock clock = demo.getBean(DemoClock.class);
      assertThat(clock.moveBy(clock.ahead(), Duration.ofMinutes(15))).isTrue();
      JdbcTemplate jdbc = demo.getBean(JdbcTemplate.class);
      unanswered = jdbc.queryForObject("select ticket from demo_sample where name = 'nobody-answers'", String.class);
      opened = demo.getBean(Ledger.class).find(unanswered).orElseThrow().openedAt();
      jdbc.update("update demo_clock set ahead_millis = ahead_millis + ?", Duration.ofHours(3).toMillis());
      ahead = clock.ahead();
      samples = tickets(demo);
    }
    ClockUtil.reset();

    try (ConfigurableApplicationContext demo = start()) {
      DemoClock clock = demo.getBean(DemoClock.class);
      assertThat(clock.ahead()).isEqualTo(ahead).isEqualTo(Duration.ofMinutes(195));
      Instant machine = Instant.ofEpochMilli(System.currentTimeMillis());
      assertThat(Duration.between(machine, clock.now())).isBetween(ahead, ahead.plusSeconds(2));
      assertThat(levelsOf(unanswered, demo)).extracting(entry -> Duration.between(opened, entry.at()).toMinutes())
          .containsExactly(30L, 60L, 90L, 120L);
      assertThat(tickets(demo)).as("no sample is made twice").isEqualTo(samples);
    }
  }

  private static int tickets(ConfigurableApplicationContext demo) {
    return demo.getBean(JdbcTemplate.class).queryForObject("select count(*) from ticket", Integer.class);
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Palier.class).profiles("demo").run("--server.port=0",
        "--camunda.bpm.job-execution.enabled=true",
        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("demo") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  /** The job executor fires what is overdue in its own time. */
  private static List<LedgerEntry> levelsOf(String ticket, ConfigurableApplicationContext demo) {
    Ledger ledger = demo.getBean(Ledger.class);
    long end = System.nanoTime() + PATIENCE;
    while (ledger.find(ticket).orElseThrow().reached() < ledger.find(ticket).orElseThrow().last() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED).toList();
  }
}
