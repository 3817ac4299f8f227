package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palier.Clause;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.sla.Ledger;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.ticket.Channel;
import dev.palier.ticket.Message;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDesk;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Staff open a ticket for a customer who phones, over HTTP against the running program. */
@Clause({"4.7", "4.13"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:calls;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class PhoneTicketTests {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int LAST_ERROR = 599;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired TicketDesk desk;
  @Autowired Ledger ledger;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  private Rest piotr;

  @BeforeEach
  void arrive() {
    staff.arrive();
    customers.add(new Contact("acme", "Anna Ash", "anna@acme.example"));
    piotr = new Rest(port, "piotr");
  }

  @Test
  @DisplayName("SLA 4.13: a recorded call becomes a ticket of the caller, in the agent's name, counted from when the call came")
  void opensATicket() {
    String call = start(piotr);
    Instant cameAt = Instant.parse((String) runtime.getVariable(call, "calledAt"));

    assertThat(submit(call, answers()).statusCode()).isEqualTo(NO_CONTENT);

    String number = (String) runtime.getVariable(call, "ticketNumber");
    Ticket ticket = desk.find(number);
    assertThat(ticket).extracting(Ticket::customerId, Ticket::contactName, Ticket::contactAddress, Ticket::channel,
        Ticket::subject).containsExactly("acme", "Anna Ash", "anna@acme.example", Channel.PHONE, "Exports fail");
    assertThat(ledger.find(number).orElseThrow().openedAt()).isEqualTo(cameAt.truncatedTo(ChronoUnit.SECONDS));
    assertThat(ledger.of(number).get(0).actor()).isEqualTo("piotr");
    assertThat(desk.conversation(number)).extracting(Message::author, Message::body)
        .containsExactly(tuple("Anna Ash", "Since this morning."));
    assertThat(jdbc.queryForObject("select count(*) from notice where ticket = ? and kind = 'RECEIPT'", Integer.class, number))
        .isOne();
  }

  @ParameterizedTest(name = "usable {0}, limitation {1}, workaround {2}: {3}")
  @DisplayName("SLA 4.7: the priority follows from the answers by the table")
  @CsvSource({"no,,no,P1", "yes,critical,no,P1", "yes,limited,no,P2", "yes,slight,no,P3", "no,,yes,P3", "yes,slight,yes,P4"})
  void derivesThePriority(String usable, String limitation, String workaround, Priority priority) {
    String call = start(piotr);

    submit(call, with("productUsable", usable, "limitation", limitation, "workaroundAvailable", workaround));

    assertThat(ledger.find((String) runtime.getVariable(call, "ticketNumber")).orElseThrow().priority()).isEqualTo(priority);
  }

  @Test
  @DisplayName("SLA 4.13: the agent then tells the caller the number, and sees what is promised")
  void tellsTheNumber() {
    String call = start(piotr);
    submit(call, answers());
    String number = (String) runtime.getVariable(call, "ticketNumber");

    Task next = task(call);

    assertThat(next.getTaskDefinitionKey()).isEqualTo("Task_TellNumber");
    assertThat(next.getAssignee()).isEqualTo("piotr");
    assertThat(piotr.get("/task/" + next.getId() + "/form-variables?deserializeValues=false").body())
        .contains(number, "ticketView", "First response");
    assertThat(piotr.post("/task/" + next.getId() + "/submit-form", "{}").statusCode()).isEqualTo(NO_CONTENT);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(call).count()).isZero();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isPositive();
  }

  @Test
  @DisplayName("SLA 1.1: a wish that a customer phones about leaves the agreement as soon as its number is told, with a reason")
  @Clause("1.1")
  void takesAWishOutOfTheAgreement() {
    String call = start(piotr);
    submit(call, answers());
    String number = (String) runtime.getVariable(call, "ticketNumber");

    assertThat(submit(call, Map.of("scopeKind", "FEATURE_REQUEST")).body()).contains("Write to the customer why it is outside");
    assertThat(submit(call, Map.of("scopeKind", "FEATURE_REQUEST", "scopeWords", "You wish for a new export.")).statusCode())
        .isEqualTo(NO_CONTENT);

    assertThat(ledger.find(number).orElseThrow().outOfScope()).isEqualTo(OutOfScope.FEATURE_REQUEST);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @ParameterizedTest(name = "taken {0}")
  @DisplayName("SLA 4.1, 4.13: an agent who takes the ticket has its tasks, else they are offered to the first line")
  @CsvSource({"true,piotr", "false,"})
  void takesTheTicket(boolean mine, String assignee) {
    String call = start(piotr);

    submit(call, with("answerMyself", mine));

    assertThat(tasks.createTaskQuery().processInstanceBusinessKey((String) runtime.getVariable(call, "ticketNumber"))
        .taskDefinitionKey("Task_SendFirstResponse").singleResult().getAssignee()).isEqualTo(assignee);
  }

  @Test
  @DisplayName("SLA 4.13: somebody of the customer who is not listed calls: name and address are typed, the receipt goes there")
  void takesUnlistedCallers() {
    String call = start(piotr);

    submit(call, with("contact", null, "callerCustomer", "acme", "callerName", "Ben Birch", "callerAddress", "ben@acme.example"));

    assertThat(desk.find((String) runtime.getVariable(call, "ticketNumber")))
        .extracting(Ticket::contactName, Ticket::contactAddress).containsExactly("Ben Birch", "ben@acme.example");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @DisplayName("Missing or contradictory answers are refused with a sentence that says what to do, and nothing is opened")
  @CsvSource(delimiter = '|', value = {
      "callOutcome||Say whether a ticket is to be opened.",
      "contact||Choose the caller from the list, or choose the customer and type the caller's name and address.",
      "callerName|Ben|Choose the caller from the list or type name and address, not both.",
      "contact|acme nobody@acme.example|The caller is not on the list of contacts any more; choose again.",
      "subject||Give the subject in a few words.",
      "description|  |Write down what the caller says.",
      "productUsable||Say whether the product can be used.",
      "limitation||Say how far functions are limited.",
      "limitation|total|How far functions are limited: Expected critical, limited or slight, was 'total'.",
      "productUsable|no|How far functions are limited: This does not fit a product that cannot be used: change one of the two "
          + "answers.",
      "workaroundAvailable||Say whether there is a workaround."})
  void refusesBadAnswers(String field, String answer, String sentence) {
    String call = start(piotr);
    int before = tickets();

    HttpResponse<String> refused = submit(call, with(field, answer));

    assertThat(refused.statusCode()).isBetween(BAD_REQUEST, LAST_ERROR);
    assertThat(refused.body()).contains(sentence + "\"");
    assertThat(tickets()).isEqualTo(before);
    assertThat(task(call).getTaskDefinitionKey()).isEqualTo("Task_RecordCall");
  }

  @Test
  @DisplayName("Whoever is not listed needs a customer, a name and an address that is one: all that is missing is said at once")
  void refusesIncompleteCallers() {
    String call = start(piotr);

    assertThat(submit(call, with("contact", null, "callerAddress", "ben")).body()).contains(": Choose the customer that the "
        + "caller belongs to. Type the caller's name, of at most 200 characters. 'ben' is no e-mail address; expected one such "
        + "as maya@example.com.");
  }

  @Test
  @DisplayName("A call without a ticket ends, and nothing of it is kept")
  void endsWithoutATicket() {
    String call = start(piotr);
    int before = tickets();

    assertThat(submit(call, Map.of("callOutcome", "no-ticket")).statusCode()).isEqualTo(NO_CONTENT);

    assertThat(runtime.createProcessInstanceQuery().processInstanceId(call).count()).isZero();
    assertThat(tickets()).isEqualTo(before);
  }

  @Test
  @DisplayName("What is given along with the start is dropped: no key, number, caller or instant gets in")
  void dropsWhatIsGivenAlong() {
    String ticket = staff.openTicket(Priority.P3);
    HttpResponse<String> started = piotr.post("/process-definition/key/phone-ticket/start", "{\"businessKey\":\"" + ticket + "\","
        + "\"variables\":{\"initiator\":{\"value\":\"vera\"},\"calledAt\":{\"value\":\"2020-01-01T00:00:00Z\"},"
        + "\"priority\":{\"value\":\"P4\"}}}");

    String call = id(started);
    assertThat(runtime.getVariables(call)).containsOnlyKeys("initiator", "calledAt").containsEntry("initiator", "piotr");
    assertThat(Instant.parse((String) runtime.getVariable(call, "calledAt"))).isAfter("2026-01-01T00:00:00Z");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(call).singleResult().getBusinessKey())
        .isEqualTo("phone-ticket-" + call);
  }

  @Test
  @DisplayName("SLA 4.1: the lines that take calls start it, others do not, and nobody starts anything else")
  void startsAreForTheFirstLines() {
    assertThat(new Rest(port, "sara").post("/process-definition/key/phone-ticket/start", "{}").statusCode()).isEqualTo(OK);
    for (String other : new String[] {"vera", "clara", "tess", "lucas"}) {
      assertThat(new Rest(port, other).post("/process-definition/key/phone-ticket/start", "{}").statusCode()).isIn(FORBIDDEN,
          NOT_FOUND);
    }
    assertThat(piotr.get("/process-definition?maxResults=50&latest=true"
        + "&startableInTasklist=true&startablePermissionCheck=true").body())
        .contains("\"phone-ticket\"").doesNotContain("\"appointed-users\"", "\"gold-ticket\"");
  }

  @Test
  @DisplayName("The form offers every contact with the customer's name, only to those who may read the task")
  void offersTheContacts() {
    String task = task(start(piotr)).getId();

    assertThat(piotr.get("/task/" + task + "/form-variables?deserializeValues=false").body()).contains("Anna Ash, Acme");
    assertThat(new Rest(port, "lucas").get("/task/" + task + "/form-variables").statusCode()).isEqualTo(FORBIDDEN);
  }

  private static Map<String, Object> answers() {
    return new LinkedHashMap<>(Map.of("callOutcome", "open-ticket", "contact", "acme anna@acme.example",
        "subject", "Exports fail", "description", "Since this morning.",
        "productUsable", "yes", "limitation", "limited", "workaroundAvailable", "no"));
  }

  private static Map<String, Object> with(Object... changes) {
    Map<String, Object> answers = answers();
    for (int i = 0; i < changes.length; i += 2) {
      answers.put((String) changes[i], changes[i + 1]);
    }
    return answers;
  }

  private String start(Rest person) {
    return id(person.post("/process-definition/key/phone-ticket/start", "{}"));
  }

  private Task task(String call) {
    return tasks.createTaskQuery().processInstanceId(call).singleResult();
  }

  private HttpResponse<String> submit(String call, Map<String, Object> answers) {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    answers.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
    return piotr.post("/task/" + task(call).getId() + "/submit-form",
        new ObjectMapper().createObjectNode().set("variables", variables).toString());
  }

  private static String id(HttpResponse<String> started) {
    return started.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private int tickets() {
    return jdbc.queryForObject("select count(*) from ticket", Integer.class);
  }
}
