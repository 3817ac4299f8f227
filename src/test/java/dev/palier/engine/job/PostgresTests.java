package dev.palier.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import dev.palier.engine.Moment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The program on PostgreSQL, configured by nothing but the ordinary Spring properties. */
class PostgresTests {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @Test
  @DisplayName("On PostgreSQL the indexes are made, at a second start too, and a sparse timer fires when due")
  void timerFiresWhenDue() throws Exception {
    start("").close();
    try (var program = start("")) {
      var moment = program.getBean(Moment.class);
      var engine = program.getBean(ProcessEngine.class);
      assertThat(program.getBean(JdbcTemplate.class).queryForList(
          "select indexname from pg_indexes where indexname like 'palier_idx%' order by 1", String.class))
          .containsExactly("palier_idx_event_instance", "palier_idx_execution_key", "palier_idx_job_duedate", "palier_idx_task_parent",
              "palier_idx_variable_execution");

      engine.getRepositoryService().createDeployment().addClasspathResource("engine/wait-for-moment.bpmn").deploy();
      Instant due = Instant.ofEpochMilli(System.currentTimeMillis() + 2000);
      engine.getRuntimeService().startProcessInstanceByKey("wait-for-moment", Map.of("due", due.toEpochMilli()));

      assertThat(moment.nextFiring(10)).isBetween(due, due.plus(Duration.ofMillis(500)));
    }
  }

  @Test
  @DisplayName("A PostgreSQL that may lose commits stops the start")
  void lossyPostgresStopsStart() {
    assertThatThrownBy(() -> start("&options=-c%20synchronous_commit=off")).hasStackTraceContaining("synchronous_commit=off");
  }

  private static ConfigurableApplicationContext start(String options) {
    return new SpringApplicationBuilder(Palier.class, Moment.class).run("--server.port=0",
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres") + options,
        "--spring.datasource.username=postgres", "--camunda.bpm.job-execution.enabled=true",
        "--camunda.bpm.job-execution.wait-time-in-millis=60000", "--camunda.bpm.job-execution.max-wait=60000");
  }
}
