package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same answers, and the dashboard's, on the database that several nodes share. */
@DirtiesContext
class BoardOnPostgresTests extends BoardTests {

  private static EmbeddedPostgres postgres;

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  @DisplayName("SLA 4.2: the dashboard shows what comes next and what was missed today")
  void dashboard() throws Exception {
    String shown = manager().get("/api/cockpit/plugin/palier/default/dashboard").body();

    assertThat(shown).contains("\"tiers\":[{\"tier\":\"Gold\"", "\"next\":[", "\"today\":{", "\"part\":\"Clock\"");
  }
}
