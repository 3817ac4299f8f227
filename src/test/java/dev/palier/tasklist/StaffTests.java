package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.Clause;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Staff at work, over HTTP against the running program. */
@Clause({"4.1", "4.7", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class StaffTests {

  private static final String ANSWER = "{\"variables\":{\"message\":{\"value\":\"We look into it.\"}}}";
  private static final String FIRST_RESPONSE = "Task_SendFirstResponse";
  private static final int FORBIDDEN = 403;
  private static final int NO_CONTENT = 204;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired Ledger ledger;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired JdbcTemplate jdbc;
  private Rest piotr;
  private Rest sara;
  private Rest vera;
  private String ticket;
  private String task;

  @BeforeEach
  void openTicket() {
    staff.arrive();
    piotr = new Rest(port, "piotr");
    sara = new Rest(port, "sara");
    vera = new Rest(port, "vera");
    ticket = staff.openTicket(Priority.P1);
    task = staff.task(ticket, FIRST_RESPONSE);
  }

  @Test
  @DisplayName("SLA 4.1: the first line claims and completes the tasks of its group, and is recorded as who answered")
  void firstLineWorks() {
    assertThat(piotr.post("/task/" + task + "/claim", "{\"userId\":\"piotr\"}").statusCode()).isEqualTo(NO_CONTENT);
    assertThat(piotr.post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(NO_CONTENT);

    assertThat(responses()).singleElement().satisfies(response -> assertThat(response.actor()).isEqualTo("piotr"));
  }

  @Test
  @DisplayName("SLA 4.1: another line neither sees nor does the tasks of the first")
  void otherLineStaysOut() {
    assertThat(sara.get("/task?maxResults=50&processInstanceBusinessKey=" + ticket).body()).isEqualTo("[]");
    assertThat(sara.get("/task/" + task + "/form-variables").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(sara.post("/task/" + task + "/submit-form", ANSWER).body()).contains("AuthorizationException")
        .doesNotContain("asks for");
    assertThat(responses()).isEmpty();
  }

  @Test
  @DisplayName("Staff change neither due dates nor variables, start no process and deploy nothing")
  void staffChangeNothingElse() {
    String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

    assertThat(piotr.put("/task/" + task + "/", "{\"name\":\"x\",\"due\":null}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(piotr.put("/task/" + task + "/variables/priority", "{\"value\":\"P4\"}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(piotr.put("/process-instance/" + instance + "/variables/priority", "{\"value\":\"P4\"}").statusCode())
        .isEqualTo(FORBIDDEN);
    assertThat(piotr.post("/process-definition/key/gold-ticket/start", "{\"businessKey\":\"" + ticket + "\"}").statusCode())
        .isEqualTo(FORBIDDEN);
    assertThat(piotr.deploy("mine.form", "{}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate()).isNotNull();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @DisplayName("Everybody uses Tasklist, managers Cockpit too, nobody Admin")
  @CsvSource({"piotr,tasklist,true", "piotr,cockpit,false", "piotr,admin,false", "vera,cockpit,true", "vera,tasklist,true",
      "vera,admin,false", "tess,tasklist,true", "tess,cockpit,false", "lucas,tasklist,true", "lucas,cockpit,false"})
  void applications(String user, String application, boolean open) {
    assertThat(new Rest(port, user).get("/authorization/check?permissionName=ACCESS&resourceName=application&resourceType=0"
        + "&resourceId=" + application).body()).contains("\"authorized\":" + open);
  }

  @Test
  @DisplayName("SLA 4.8: managers read every task and ticket, and act on none in its place")
  void managersRead() {
    assertThat(vera.get("/task/" + task + "/form-variables").body()).contains(ticket);
    assertThat(vera.get("/process-instance?maxResults=50&businessKey=" + ticket).body()).contains("gold-ticket");
    assertThat(vera.post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(vera.post("/task/" + task + "/claim", "{\"userId\":\"vera\"}").statusCode()).isEqualTo(FORBIDDEN);
  }

  @Test
  @DisplayName("SLA 2: Technical Account Managers read the tickets and their conversation, and act on none")
  void technicalAccountManagersRead() {
    Rest tess = new Rest(port, "tess");

    assertThat(tess.get("/task/" + task + "/form-variables").body()).contains(ticket);
    assertThat(tess.get("/task/" + task + "/comment").statusCode()).isEqualTo(200);
    assertThat(tess.post("/task/" + task + "/submit-form", ANSWER).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(tess.post("/task/" + task + "/claim", "{\"userId\":\"tess\"}").statusCode()).isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("Each group sees the filters that it needs")
  @CsvSource(delimiter = '|', value = {
      "piotr|At risk, Breached, Escalated to me, My tasks, My team by due date, Overdue, P1, Waiting for the customer",
      "vera|All tickets, At risk, Breached, Escalated to me, My tasks, My team by due date, Overdue, P1, "
          + "Waiting for the customer",
      "tess|All tickets, At risk, Breached, Escalated to me, My tasks, Overdue, P1, Waiting for the customer",
      "lucas|Escalated to me, My tasks, My team by due date"})
  void filtersForEachGroup(String user, String names) throws Exception {
    var listed = new ObjectMapper().readTree(new Rest(port, user).get("/filter?resourceType=Task&maxResults=50").body());

    assertThat(StreamSupport.stream(listed.spliterator(), false).map(filter -> filter.path("name").asText()).sorted().toList())
        .containsExactly(names.split(", "));
  }

  @Test
  @DisplayName("SLA 4.5: what waits for the customer is in a filter of its own")
  void waitingIsAFilter() {
    tickets.ask(ticket, Act.by("piotr", "Which version?"));

    String waiting = filters.createFilterQuery().filterName("Waiting for the customer").singleResult().getId();
    assertThat(piotr.get("/filter/" + waiting + "/list?maxResults=200&firstResult=0").body())
        .contains(staff.task(ticket, "Task_FollowUpWithCustomer"));
  }

  @Test
  @DisplayName("A form shows the ticket as it stands now, and no variable keeps that")
  void viewIsFresh() {
    String before = piotr.get("/task/" + task + "/form-variables?deserializeValues=false").body();
    tickets.customerReplied(ticket, Act.by("customer", "It got worse."));

    assertThat(before).contains("\"ticketView\":{\"type\":\"Json\"", "Nobody can sign in.", "First response")
        .doesNotContain("It got worse.");
    assertThat(piotr.get("/task/" + task + "/form-variables?deserializeValues=false").body()).contains("It got worse.");
    assertThat(rows("ACT_RU_VARIABLE", "ticketView") + rows("ACT_HI_VARINST", "ticketView")).isZero();
  }

  @ParameterizedTest
  @DisplayName("A form sets nothing but its own fields: no other actor, instant or priority gets in")
  @ValueSource(strings = {"actor", "happenedAt", "priority", "raisedAt", "ticketView", "workOutcome"})
  void foreignVariablesAreRefused(String name) {
    String forged = "{\"variables\":{\"message\":{\"value\":\"x\"},\"" + name + "\":{\"value\":\"2020-01-01T00:00:00Z\"}}}";

    for (String way : List.of("submit-form", "complete", "resolve")) {
      var answer = piotr.post("/task/" + task + "/" + way, forged);
      assertThat(answer.statusCode()).isBetween(400, 599);
      assertThat(answer.body()).contains("does not ask for '" + name + "'; it asks for message");
    }
    assertThat(responses()).isEmpty();
  }

  @Test
  @DisplayName("Nobody, not even an administrator, backdates an answer by a variable of the process")
  void variablesDoNotBackdate() {
    tasks.setVariable(task, "happenedAt", "2020-01-01T00:00:00Z");
    tasks.setVariable(task, "actor", "ceo");

    piotr.post("/task/" + task + "/submit-form", ANSWER);

    assertThat(responses()).singleElement().satisfies(response -> {
      assertThat(response.actor()).isEqualTo("piotr");
      assertThat(response.at()).isAfter("2026-01-01T00:00:00Z");
    });
  }

  @Test
  @DisplayName("What is written to the customer is a message of any length, and no variable keeps it")
  void wordsAreNoVariables() {
    String words = "word ".repeat(2000);

    var answer = piotr.post("/task/" + task + "/submit-form", ANSWER.replace("We look into it.", words));

    assertThat(answer.statusCode()).isEqualTo(NO_CONTENT);

    assertThat(jdbc.queryForList("select body from message where ticket = ? and author = 'piotr'", String.class, ticket))
        .containsExactly(words);
    assertThat(rows("ACT_HI_DETAIL", "message") + rows("ACT_HI_VARINST", "message")).isZero();
  }

  @Test
  @DisplayName("A missing or complicated answer is refused with a sentence")
  void badAnswersAreRefused() {
    assertThat(piotr.post("/task/" + task + "/submit-form", "{}").body()).contains(": Write the answer to the customer.\"");
    assertThat(piotr.post("/task/" + task + "/complete", "{\"variables\":{\"message\":{\"value\":{\"a\":1}}}}").body())
        .contains("Expected words");
  }

  @Test
  @DisplayName("SLA 4.7: another priority shows on cards, in the P1 filter and in the order of tasks")
  void priorityShows() {
    String p1 = filters.createFilterQuery().filterName("P1").singleResult().getId();
    assertThat(piotr.get("/filter/" + p1 + "/list?maxResults=200&firstResult=0").body()).contains(task);

    tickets.changePriority(ticket, Act.by("piotr", "half of it works"), Priority.P2, PriorityChange.CHANGED);

    assertThat(piotr.get("/filter/" + p1 + "/list?maxResults=200&firstResult=0").body()).doesNotContain(task);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()).hasSize(3)
        .allSatisfy(open -> assertThat(open.getPriority()).isEqualTo(75));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).processVariableValueEquals("customer", "Acme")
        .processVariableValueEquals("priority", "P2").count()).isEqualTo(3);
  }

  private List<LedgerEntry> responses() {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.RESPONDED).toList();
  }

  private int rows(String table, String variable) {
    return jdbc.queryForObject("select count(*) from " + table + " where NAME_ = ?", Integer.class, variable);
  }
}
