package dev.palier.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Camunda Modeler sends and gets when a process owner deploys. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ModelerDeploymentTests {

  private static final String ADMIN = Base64.getEncoder().encodeToString("admin:Landing-4-stairs".getBytes(StandardCharsets.UTF_8));

  @LocalServerPort int port;
  @Autowired RepositoryService repository;

  @Test
  @DisplayName("A refused diagram is a bad request whose message lists every finding, as Modeler shows it")
  void tellsEverything() throws Exception {
    String broken = SoundFiles.text("gold-escalation.bpmn").replaceFirst("\\$\\{notifyLevel}", "\\${notifyLevl}")
        .replaceFirst("\\$\\{deadlines.escalationMoment\\(execution\\)}", "PT30M").replace(" camunda:historyTimeToLive=\"P400D\"", "");
    long before = repository.createDeploymentQuery().count();

    HttpResponse<String> answer = deploy(Map.of("gold-escalation.bpmn", broken));

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.path("message").asText()).startsWith("ENGINE-09005 Could not parse BPMN process.").contains(
        "\ngold-escalation.bpmn: Task_NotifyCsc: 'notifyLevl' is not on the program's list",
        "\ngold-escalation.bpmn: Timer_Level1Due: The timer says PT30M.",
        "\ngold-escalation.bpmn: gold-escalation: It does not say how long its history is kept.");
    assertThat(body.path("details").path("gold-escalation.bpmn").path("errors")).hasSizeGreaterThanOrEqualTo(3)
        .anySatisfy(error -> assertThat(error.path("mainElementId").asText()).isEqualTo("Timer_Level1Due"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  @DisplayName("A refused table is a bad request too, and nobody is told of a diagram")
  void tellsOfTables() throws Exception {
    HttpResponse<String> answer = deploy(Map.of("sla-targets.dmn",
        SoundFiles.text("sla-targets.dmn").replace("\"P2\",\"P3\",\"P4\"", "\"P2\",\"P3\"")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
        .startsWith("The deployment was refused").contains("sla-targets.dmn: table sla-targets: No row holds for BASIC P4.");
  }

  private HttpResponse<String> deploy(Map<String, String> files) throws Exception {
    var body = new StringBuilder();
    part(body, "name=\"deployment-name\"", "mine");
    part(body, "name=\"deployment-source\"", "Camunda Modeler");
    part(body, "name=\"enable-duplicate-filtering\"", "true");
    files.forEach((name, content) -> part(body, "name=\"" + name + "\"; filename=\"" + name + "\"", content));
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
        .header("Authorization", "Basic " + ADMIN).header("Content-Type", "multipart/form-data; boundary=b")
        .POST(BodyPublishers.ofString(body + "--b--\r\n")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static void part(StringBuilder body, String disposition, String content) {
    body.append("--b\r\nContent-Disposition: form-data; ").append(disposition).append("\r\n\r\n").append(content).append("\r\n");
  }
}
