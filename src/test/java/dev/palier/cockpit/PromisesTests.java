package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Clause;
import dev.palier.escalation.Escalations;
import dev.palier.sla.Priority;
import dev.palier.tasklist.SampleStaff;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What managers see of instances, definitions and ended tickets, over HTTP as Cockpit asks for it. */
@Clause({"4.2", "4.7", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class PromisesTests {

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired Escalations escalations;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired Clock clock;
  private Manager vera;

  @BeforeEach
  void signIn() throws Exception {
    staff.arrive();
    vera = Manager.signedIn(port, "vera");
  }

  @Test
  @DisplayName("SLA 4.7: the tab shows every clock with its explanation, levels, notices and the ledger, on the lifecycle and on "
      + "each process it called")
  void showsThePromises() throws Exception {
    String ticket = staff.openTicket(Priority.P1);
    escalations.request(ticket, Act.by("piotr", "They ship tonight."));

    for (String key : List.of("gold-ticket", "gold-escalation", "keep-customer-informed")) {
      JsonNode shown = vera.json("instances/" + instance(ticket, key) + "/promises");
      assertThat(shown.path("facts").path("number").asText()).as(key).isEqualTo(ticket);
      assertThat(shown.path("clocks").findValuesAsText("name")).contains("First response", "Resolution", "Next update");
      assertThat(shown.path("clocks").path(1).path("explanation").asText()).contains("2 hours from");
      assertThat(shown.path("levels").path("reached").path(0).path("cause").asText()).contains("They ship tonight.");
      assertThat(shown.path("history").findValuesAsText("what")).contains("Next level asked for: They ship tonight.");
      assertThat(shown.path("notices").findValuesAsText("about")).contains("Receipt", "Escalation level 1");
      assertThat(shown.path("notices").path(0).path("state").asText()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("SLA 4.7, 4.8: the diagram shows deadlines at tasks and timers, and levels where they are told")
  void marksTheDiagram() throws Exception {
    String ticket = opened(Priority.P1, Duration.ofMinutes(20));
    escalations.request(ticket, Act.by("piotr", "They ship tonight."));

    JsonNode lifecycle = vera.json("instances/" + instance(ticket, "gold-ticket") + "/marks").path("marks");
    assertThat(text(lifecycle, "Task_SendFirstResponse")).matches("due (\\w+ )?\\d\\d:\\d\\d, in (9|10) min");
    assertThat(text(lifecycle, "Task_WorkOnTicket")).matches("due (\\w+ )?\\d\\d:\\d\\d, in (99|100) min");
    assertThat(text(lifecycle, "Timer_ResponseMoment")).startsWith("warning ");
    assertThat(text(lifecycle, "CallActivity_EscalationPath")).startsWith("level 1 told ").contains("nobody took it; level 2 due ");
    JsonNode path = vera.json("instances/" + instance(ticket, "gold-escalation") + "/marks").path("marks");
    assertThat(text(path, "Task_NotifyCsc")).startsWith("level 1 told ").endsWith(", nobody took it");
    assertThat(text(path, "Timer_Level2Due")).startsWith("due ");
    assertThat(text(path, "Timer_Level3Due")).isNull();
  }

  @Test
  @DisplayName("SLA 4.7: a missed deadline is said to be missed, and what was answered late to be missed as well")
  void marksWhatWasMissed() throws Exception {
    String ticket = opened(Priority.P1, Duration.ofMinutes(200));
    tickets.answer(ticket, Act.by("piotr", "Sorry."));

    JsonNode marks = vera.json("instances/" + instance(ticket, "gold-ticket") + "/marks").path("marks");

    assertThat(text(marks, "Task_WorkOnTicket")).matches("missed .*, (79|80) min ago");
    assertThat(text(marks, "Task_SendFirstResponse")).startsWith("missed ");
  }

  @Test
  @DisplayName("SLA 4.2: at each activity of a process: how many wait, left, were late, and how long they stayed")
  void countsStays() throws Exception {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey("gold-ticket").latestVersion().singleResult()
        .getId();
    JsonNode before = activity(definition, "Task_SendFirstResponse");
    tickets.answer(opened(Priority.P1, Duration.ofMinutes(40)), Act.by("piotr", "Late."));
    tickets.answer(opened(Priority.P1, Duration.ofMinutes(10)), Act.by("piotr", "In time."));
    staff.openTicket(Priority.P1);
    JsonNode after = activity(definition, "Task_SendFirstResponse");

    assertThat(grown("ended", before, after)).isEqualTo(2);
    assertThat(grown("late", before, after)).isEqualTo(1);
    assertThat(grown("waiting", before, after)).isEqualTo(1);
    assertThat(after.path("median").asText()).endsWith(" s");
    JsonNode lastYear = vera.json("definitions/" + definition + "/activities?from=2020-01-01&to=2020-12-31");
    assertThat(lastYear.path("activities").findValuesAsText("ended")).containsOnly("0");
    assertThat(vera.get("definitions/" + definition + "/activities?from=2020-02-31").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("An ended ticket is found by what one remembers of it, with its whole story, also after the engine forgot it")
  void findsEndedTickets() throws Exception {
    String ticket = opened(Priority.P1, Duration.ofMinutes(40));
    tickets.answer(ticket, Act.by("piotr", "We look into it."));
    escalations.request(ticket, Act.by("piotr", "They ship tonight."));
    tickets.resolve(ticket, Act.by("piotr", "Restarted."));
    tickets.close(ticket, Act.by("piotr", "Confirmed by telephone."));

    assertThat(numbers("number=" + ticket.toLowerCase())).containsExactly(ticket);
    assertThat(numbers("subject=down+production&customer=acme&tier=GOLD&priority=P1&missed=yes&level=2")).contains(ticket);
    assertThat(numbers("missed=no")).doesNotContain(ticket);
    assertThat(numbers("level=4")).doesNotContain(ticket);
    assertThat(numbers("subject=%25")).isEmpty();
    assertThat(numbers("to=2020-01-01")).isEmpty();
    JsonNode story = vera.json("finished/" + ticket);
    assertThat(story.path("ticket").path("clocks").path(0).path("state").asText()).startsWith("missed by 10 min");
    assertThat(story.path("ticket").path("messages").findValuesAsText("text")).contains("Restarted.");
    assertThat(story.path("way").path("steps").findValuesAsText("name")).contains("Send first response", "Ticket closed");
    assertThat(story.path("way").path("diagrams").path(0).path("passed").toString()).contains("Task_WorkOnTicket");

    history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ticket).list()
        .forEach(ended -> history.deleteHistoricProcessInstance(ended.getId()));
    assertThat(numbers("number=" + ticket)).containsExactly(ticket);
    JsonNode kept = vera.json("finished/" + ticket);
    assertThat(kept.path("way").path("steps")).isEmpty();
    assertThat(kept.path("ticket").path("history").findValuesAsText("what")).contains("Closed: Confirmed by telephone.");
  }

  @Test
  @DisplayName("Nobody without access to Cockpit gets any of these answers, signed in or not")
  void asksForCockpit() throws Exception {
    String ticket = staff.openTicket(Priority.P2);
    String instance = instance(ticket, "gold-ticket");
    String definition = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
    List<String> paths = List.of("instances/" + instance + "/promises", "instances/" + instance + "/marks",
        "definitions/" + definition + "/activities", "finished", "finished/" + ticket);

    for (String path : paths) {
      assertThat(Manager.signedIn(port, "piotr").get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(Manager.nobody(port).get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("Who may use Cockpit sees only tickets and processes that the engine lets them read")
  void keepsToAuthorisations() throws Exception {
    String ticket = staff.openTicket(Priority.P2);
    String closed = staff.openTicket(Priority.P3);
    tickets.close(closed, Act.by("piotr", "Withdrawn."));
    String instance = instance(ticket, "gold-ticket");
    String definition = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
    Manager visitor = visitor();

    assertThat(visitor.get("instances/" + instance + "/promises").statusCode()).isEqualTo(404);
    assertThat(visitor.get("instances/" + instance + "/marks").statusCode()).isEqualTo(404);
    assertThat(visitor.get("definitions/" + definition + "/activities").statusCode()).isEqualTo(404);
    assertThat(visitor.json("finished").path("tickets")).isEmpty();
    assertThat(visitor.json("finished").path("customers")).isEmpty();
    assertThat(visitor.get("finished/" + closed).statusCode()).isEqualTo(404);
    assertThat(vera.get("finished/" + closed).statusCode()).isEqualTo(200);
    assertThat(vera.get("finished/" + ticket).statusCode()).as("not ended").isEqualTo(404);
  }

  /** Somebody who may open Cockpit and read nothing in it. */
  private Manager visitor() throws Exception {
    if (identity.createGroupQuery().groupId("visitors").count() == 0) {
      identity.saveGroup(identity.newGroup("visitors"));
      Authorization access = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      access.setGroupId("visitors");
      access.setResource(Resources.APPLICATION);
      access.setResourceId("cockpit");
      access.addPermission(Permissions.ACCESS);
      authorizations.saveAuthorization(access);
      Authorization tasklist = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      tasklist.setGroupId("visitors");
      tasklist.setResource(Resources.APPLICATION);
      tasklist.setResourceId("tasklist");
      tasklist.addPermission(Permissions.ACCESS);
      authorizations.saveAuthorization(tasklist);
      staff.addUser("vita", "visitors");
    }
    return Manager.signedIn(port, "vita");
  }

  private String opened(Priority priority, Duration ago) {
    return tickets.open(new NewTicket(null, "acme", "Anna Ash", "anna@acme.example", Channel.PORTAL, priority, "Production is down",
        "Nobody can sign in.", clock.instant().minus(ago)), "customer");
  }

  private String instance(String ticket, String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).processDefinitionKey(key).singleResult().getId();
  }

  private List<String> numbers(String query) throws Exception {
    return vera.json("finished?" + query).path("tickets").findValuesAsText("number");
  }

  private JsonNode activity(String definition, String id) throws Exception {
    return StreamSupport.stream(vera.json("definitions/" + definition + "/activities?days=7").path("activities").spliterator(), false)
        .filter(activity -> activity.path("id").asText().equals(id)).findFirst().orElseThrow();
  }

  private static long grown(String count, JsonNode before, JsonNode after) {
    return after.path(count).asLong() - before.path(count).asLong();
  }

  private static String text(JsonNode marks, String element) {
    return StreamSupport.stream(marks.spliterator(), false).filter(mark -> mark.path("element").asText().equals(element))
        .map(mark -> mark.path("text").asText()).findFirst().orElse(null);
  }
}
