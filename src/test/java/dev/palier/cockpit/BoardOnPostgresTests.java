package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.PostgresUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same answers, and the dashboard's, on the database that several nodes share. */
@DirtiesContext
class BoardOnPostgresTests extends BoardTests {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }

  @Test
  @DisplayName("SLA 4.2: the dashboard shows what comes next and what was missed today")
  void dashboard() throws Exception {
    String shown = manager().get("/api/cockpit/plugin/palier/default/dashboard").body();

    assertThat(shown).contains("\"tiers\":[{\"tier\":\"Gold\"", "\"next\":[", "\"today\":{", "\"part\":\"Clock\"");
  }
}
