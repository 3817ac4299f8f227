package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A server tries models out beside itself: it refuses them, and neither its clock nor its engine notices. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Clause("4.8")
class RehearsalWhileServingTests {

  @Autowired RepositoryService repository;
  @Autowired ProcessEngine engine;
  @Autowired Clock clock;
  private String deployed;

  @AfterEach
  void takeBack() {
    if (deployed != null) {
      repository.deleteDeployment(deployed, true);
    }
  }

  @Test
  @DisplayName("A path that is climbed in another order is refused by a running server, which goes on as it was")
  void refusesAndGoesOn() throws IOException {
    Instant before = clock.instant();
    Set<String> engines = Set.copyOf(ProcessEngines.getProcessEngines().keySet());
    long versions = repository.createProcessDefinitionQuery().processDefinitionKey("gold-escalation").count();
    String second = "name=\"escalationLevel\">2<";
    String third = "name=\"escalationLevel\">3<";
    String broken = Files.readString(Path.of("processes/gold-escalation.bpmn")).replace(second, "@").replace(third, second)
        .replace("@", third);

    assertThatThrownBy(() -> deploy("gold-escalation.bpmn", broken)).hasMessageContaining("gold-escalation.bpmn: Tried out, a Gold P1 "
        + "ticket that nobody answers has its levels raised as 1, 3, 2, 4; expected 1, 2, 3, 4, once each.");

    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("gold-escalation").count()).isEqualTo(versions);
    assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(10));
    assertThat(ProcessEngines.getProcessEngine(engine.getName())).isSameAs(engine);
    assertThat(ProcessEngines.getProcessEngines()).containsOnlyKeys(engines);
  }

  @Test
  @DisplayName("A shorter escalation interval is tried out and deployed")
  void deploysWhatPasses() throws IOException {
    String shorter = Files.readString(Path.of("processes/sla-targets.dmn")).replace(
        "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"30 minutes\"",
        "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"20 minutes\"");

    assertThat(deploy("sla-targets.dmn", shorter).getDeployedDecisionDefinitions()).hasSize(1);
  }

  private DeploymentWithDefinitions deploy(String file, String content) {
    var deployment = repository.createDeployment().name("by a process owner").addString(file, content).deployWithResult();
    deployed = deployment.getId();
    return deployment;
  }
}
