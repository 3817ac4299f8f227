package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** Starts the whole program twice on one database. */
class StaffSetupTests {

  @Test
  @DisplayName("Groups, rights and filters are made once, and what administrators changed stays")
  void isMadeOnce() {
    start(engine -> {
      assertThat(engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName).containsExactlyInAnyOrder(
          "My tasks", "My team by due date", "Escalated to me", "P1", "At risk", "Breached", "Waiting for the customer", "Overdue",
          "All tickets");
      engine.getFilterService().deleteFilter(filter(engine, "Overdue").getId());
      engine.getFilterService().saveFilter(filter(engine, "P1").setName("Burning"));
      engine.getAuthorizationService().deleteAuthorization(engine.getAuthorizationService().createAuthorizationQuery()
          .groupIdIn("ceo").resourceType(Resources.APPLICATION).resourceId("tasklist").singleResult().getId());
    });

    start(engine -> {
      assertThat(engine.getIdentityService().createGroupQuery().groupType("STAFF").count()).isEqualTo(15);
      assertThat(engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName).containsExactlyInAnyOrder(
          "My tasks", "My team by due date", "Escalated to me", "Burning", "At risk", "Breached", "Waiting for the customer",
          "All tickets");
      assertThat(engine.getAuthorizationService().createAuthorizationQuery().groupIdIn("ceo").resourceType(Resources.APPLICATION)
          .list()).extracting(authorization -> authorization.getResourceId()).containsExactly("cockpit");
      engine.getManagementService().setProperty("palier.staff", "an earlier version");
    });

    start(engine -> assertThat(engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName)
        .containsExactlyInAnyOrder("My tasks", "My team by due date", "Escalated to me", "Burning", "At risk", "Breached",
            "Waiting for the customer", "Overdue", "All tickets"));
  }

  private static Filter filter(ProcessEngine engine, String name) {
    return engine.getFilterService().createFilterQuery().filterName(name).singleResult();
  }

  private static void start(Consumer<ProcessEngine> look) {
    try (var program = SpringApplication.run(Palier.class, "--server.port=0",
        "--spring.datasource.url=jdbc:h2:mem:staff;DB_CLOSE_DELAY=-1", "--camunda.bpm.job-execution.enabled=false")) {
      look.accept(program.getBean(ProcessEngine.class));
    }
  }
}
