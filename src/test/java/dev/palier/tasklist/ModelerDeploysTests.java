package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A process owner deploys with the very calls of Camunda Modeler, over HTTP against the running program. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class ModelerDeploysTests {

  private static final String FROM_MODELER = "Camunda Modeler";
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired RepositoryService repository;
  private Rest paula;

  @BeforeEach
  void arrive() {
    staff.arrive();
    staff.addUser("paula", "process-owner");
    paula = new Rest(port, "paula");
  }

  @AfterEach
  void takeBack() {
    repository.createDeploymentQuery().deploymentSource(FROM_MODELER).list().stream().map(Deployment::getId)
        .forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  @DisplayName("Modeler finds the server: its test of the connection and its question for the version are answered")
  void isFound() {
    assertThat(paula.get("/deployment?maxResults=0").statusCode()).isEqualTo(OK);
    assertThat(paula.get("/version").body()).contains("7.24");
  }

  @Test
  @DisplayName("A process owner deploys a model with a table and a form, and they are in force")
  void deploysAModelWithItsFiles() throws IOException {
    HttpResponse<String> answer = paula.deployFromModeler("Absence", files(
        "absence.bpmn", changed("processes/absence.bpmn", "name=\"Absence\"", "name=\"Absence of staff\""),
        "warnings.dmn", changed("processes/warnings.dmn", "name=\"Warnings\"", "name=\"Warnings by share\""),
        "work-on-ticket.form", changed("forms/work-on-ticket.form", "\"executionPlatformVersion\"", " \"executionPlatformVersion\"")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
    assertThat(answer.body()).contains("absence:", "warnings:", "\"name\":\"Absence\"");
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("absence").latestVersion().singleResult().getName())
        .isEqualTo("Absence of staff");
    assertThat(paula.get("/process-definition/key/absence").body()).contains("Absence of staff");
    assertThat(paula.get("/decision-definition/key/warnings").body()).contains("Warnings by share");
  }

  @Test
  @DisplayName("A form alone and a table alone are deployed, and deploying the same again makes no new version")
  void deploysAFormOrATableAlone() throws IOException {
    Map<String, String> form = files("take-level.form",
        changed("forms/take-level.form", "\"executionPlatformVersion\"", " \"executionPlatformVersion\""));
    Map<String, String> table = files("attainment-goals.dmn",
        changed("processes/attainment-goals.dmn", "name=\"Attainment goals\"", "name=\"Goals\""));

    assertThat(paula.deployFromModeler("Take level", form).statusCode()).isEqualTo(OK);
    assertThat(paula.deployFromModeler("Goals", table).body()).contains("attainment-goals:");
    assertThat(paula.deployFromModeler("Goals", table).body()).contains("\"deployedDecisionDefinitions\":null");

    assertThat(repository.createDeploymentQuery().deploymentSource(FROM_MODELER).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @DisplayName("Nobody else of staff deploys")
  @ValueSource(strings = {"piotr", "sara", "vera", "clara", "tess", "lucas"})
  void nobodyElseDeploys(String user) throws IOException {
    HttpResponse<String> answer = new Rest(port, user).deployFromModeler("Warnings", files("warnings.dmn",
        changed("processes/warnings.dmn", "name=\"Warnings\"", "name=\"Mine\"")));

    assertThat(answer.statusCode()).isEqualTo(FORBIDDEN);
    assertThat(answer.body()).contains("'CREATE' permission on resource 'Deployment'");
    assertThat(repository.createDeploymentQuery().deploymentSource(FROM_MODELER).count()).isZero();
  }

  @Test
  @DisplayName("What the server refuses is told to Modeler with every finding, and nothing of it is deployed")
  void readsTheRefusal() throws IOException {
    HttpResponse<String> answer = paula.deployFromModeler("Targets", files("sla-targets.dmn",
        changed("processes/sla-targets.dmn", "\"30 minutes\"", "\"half an hour\""),
        "warnings.dmn", changed("processes/warnings.dmn", "name=\"Warnings\"", "name=\"Shares\"")));

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("sla-targets.dmn", "half an hour");
    assertThat(repository.createDeploymentQuery().deploymentSource(FROM_MODELER).count()).isZero();
  }

  @Test
  @DisplayName("A process owner starts nothing, does nobody's tasks, changes no ticket's variables and takes no deployment away")
  void ownsProcessesOnly() {
    String ticket = staff.openTicket(dev.palier.sla.Priority.P1);
    String task = staff.task(ticket, "Task_SendFirstResponse");
    String lifecycle = repository.createProcessDefinitionQuery().processDefinitionKey("gold-ticket").latestVersion().singleResult().getId();
    String instance = paula.get("/process-instance?maxResults=1&businessKey=" + ticket).body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    String shipped = repository.createDeploymentQuery().list().get(0).getId();

    assertThat(paula.post("/process-definition/" + lifecycle + "/start", "{\"businessKey\":\"T-9\"}"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(FORBIDDEN))
        .satisfies(answer -> assertThat(answer.body()).contains("'CREATE' permission on resource 'ProcessInstance'"));
    assertThat(instance).doesNotContain("[");
    assertThat(paula.post("/task/" + task + "/complete", "{}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(paula.post("/task/" + task + "/claim", "{\"userId\":\"paula\"}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(paula.put("/process-instance/" + instance + "/variables/priority", "{\"value\":\"P4\"}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(paula.delete("/process-instance/" + instance).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(paula.delete("/deployment/" + shipped).statusCode()).isEqualTo(FORBIDDEN);
  }

  private static Map<String, String> files(String... namesAndContents) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      files.put(namesAndContents[i], namesAndContents[i + 1]);
    }
    return files;
  }

  private static String changed(String file, String from, String to) throws IOException {
    String content = Files.readString(Path.of(file));
    assertThat(content).contains(from);
    return content.replace(from, to);
  }
}
