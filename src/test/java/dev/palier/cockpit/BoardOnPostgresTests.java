package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.PostgresUnderTest;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same answers, and the dashboard's, on the database that several nodes share. */
@DirtiesContext
class BoardOnPostgresTests extends BoardTests {

  @Autowired private RepositoryService repository;
  @Autowired private SupportPackages packages;
  @Autowired private Promises promises;
  @Autowired private PlatformTransactionManager transactions;

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

  @Test
  @DisplayName("Whoever may only read gets what the tables say, also when nobody asked since the latest deployment")
  void readsTablesWithinATransactionThatReadsOnly() {
    repository.createDeployment().name("something else").addString("note.txt", "nothing is kept of what was read").deploy();
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);

    assertThat(reading.<Integer>execute(status -> packages.of(SupportTier.GOLD).appointedEmailUsers())).isEqualTo(20);
    assertThat(reading.<List<String>>execute(status -> promises.rolesOfLevel(1))).containsExactly("csc");
  }
}
