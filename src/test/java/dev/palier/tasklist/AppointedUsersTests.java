package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palier.Clause;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.AppointmentChange;
import dev.palier.customer.AppointmentChange.Kind;
import dev.palier.customer.AppointmentRequests;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.SupportTier;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.IntStream;
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

/** The Account Manager keeps the lists of Appointed Email Users, over HTTP against the running program. */
@Clause({"2", "4.15"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:lists;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class AppointedUsersTests {

  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int LAST_ERROR = 599;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired AppointedEmailUsers users;
  @Autowired AppointmentRequests requests;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  private Rest lucas;
  private String process;

  @BeforeEach
  void arrive() {
    staff.arrive();
    for (SupportTier tier : SupportTier.values()) {
      String id = tier.name().toLowerCase(Locale.ROOT);
      customers.add(new Customer(id, tier.label() + " customer", tier));
      jdbc.update("delete from appointed_email_user where customer_id = ?", id);
      jdbc.update("delete from appointment_change where customer_id = ?", id);
    }
    lucas = new Rest(port, "lucas");
  }

  @Test
  @DisplayName("SLA 4.15: the Account Manager chooses a customer, adds and removes people, and who did it is kept")
  void keepsTheList() {
    begin("silver");

    assertThat(submit(add("Maya Castellan", "Maya@Silver.example")).statusCode()).isEqualTo(NO_CONTENT);
    assertThat(submit(add("Felix Brandt", "felix@silver.example")).statusCode()).isEqualTo(NO_CONTENT);
    assertThat(submit(remove("maya@silver.example")).statusCode()).isEqualTo(NO_CONTENT);
    assertThat(submit(variable("listChange", "nothing")).statusCode()).isEqualTo(NO_CONTENT);

    assertThat(users.of("silver")).extracting(AppointedEmailUser::address).containsExactly("felix@silver.example");
    assertThat(users.changesOf("silver")).extracting(AppointmentChange::kind, AppointmentChange::address,
        AppointmentChange::actor).containsExactly(tuple(Kind.DISMISSED, "maya@silver.example", "lucas"),
            tuple(Kind.APPOINTED, "felix@silver.example", "lucas"),
            tuple(Kind.APPOINTED, "maya@silver.example", "lucas"));
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(process).count()).isZero();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("SLA 2: more than the package allows is refused with the limit named")
  @CsvSource(delimiter = '|', value = {
      "silver|5|The package Silver allows 5 Appointed Email Users and Silver customer has 5; remove one first.",
      "gold|20|The package Gold allows 20 Appointed Email Users and Gold customer has 20; remove one first.",
      "basic|0|The package Basic has no Appointed Email Users; Basic customer opens tickets in the Support Portal."})
  void refusesMoreThanThePackageAllows(String customer, int limit, String sentence) {
    IntStream.range(0, limit).forEach(i ->
        users.appoint(new AppointedEmailUser(customer, "Kim", "kim" + i + "@x.example"), "lucas"));
    begin(customer);

    HttpResponse<String> refused = submit(add("One More", "more@x.example"));

    assertThat(refused.statusCode()).isBetween(BAD_REQUEST, LAST_ERROR);
    assertThat(refused.body()).contains(sentence + "\"");
    assertThat(users.of(customer)).hasSize(limit);
    assertThat(users.changesOf(customer)).hasSize(limit);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @DisplayName("SLA 4.15: an unusable answer is refused with a sentence, and the list stays as it is")
  @CsvSource(delimiter = '|', value = {
      "appoint||new@silver.example|Give the name of the person, of at most 200 characters.",
      "appoint|New||Give the e-mail address from which the person will write.",
      "appoint|New|new at silver|'new at silver' is no e-mail address; expected one such as maya@example.com.",
      "appoint|New|KIM@silver.example|kim@silver.example is an Appointed Email User of Silver customer already.",
      "dismiss||nobody@silver.example|nobody@silver.example is not on the list of Silver customer; choose an address that is.",
      "dismiss|||Choose who is to be removed.",
      "|||Choose whether somebody is added, somebody is removed or nothing more is to be changed."})
  void refusesUnusableAnswers(String change, String name, String address, String sentence) {
    users.appoint(new AppointedEmailUser("silver", "Kim", "kim@silver.example"), "lucas");
    begin("silver");

    HttpResponse<String> refused = submit("dismiss".equals(change) ? remove(address == null ? "" : address)
        : variable("listChange", change == null ? "" : change) + "," + variable("appointedName", name == null ? "" : name) + ","
            + variable("appointedAddress", address == null ? "" : address));

    assertThat(refused.statusCode()).isBetween(BAD_REQUEST, LAST_ERROR);
    assertThat(refused.body()).contains(sentence + "\"");
    assertThat(users.of("silver")).extracting(AppointedEmailUser::address).containsExactly("kim@silver.example");
  }

  @Test
  @DisplayName("SLA 4.15: a request by mail becomes a task of the Account Manager, with the customer's words and the list")
  void startsFromARequest() {
    users.appoint(new AppointedEmailUser("gold", "Kim Karst", "kim@gold.example"), "lucas");
    requests.requested("gold", "Please add Ruth, ruth@gold.example. " + "word ".repeat(2000));
    Task task = tasks.createTaskQuery().processInstanceBusinessKeyLike("appointed-users-gold-request-%").singleResult();

    assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_ChangeAppointedUsers");
    assertThat(lucas.get("/task/" + task.getId() + "/form-variables?deserializeValues=false").body()).contains("Please add Ruth",
        "Kim Karst", "1 of 20");
    process = task.getProcessInstanceId();
    assertThat(lucas.post("/task/" + task.getId() + "/claim", "{\"userId\":\"lucas\"}").statusCode()).isEqualTo(NO_CONTENT);
    assertThat(submit(add("Ruth Aurel", "ruth@gold.example")).statusCode()).isEqualTo(NO_CONTENT);
    assertThat(users.of("gold")).extracting(AppointedEmailUser::address).containsExactly("kim@gold.example", "ruth@gold.example");
  }

  @Test
  @DisplayName("SLA 4.15: the lists are the Account Manager's; support staff neither start the process nor see its tasks")
  void isForTheAccountManager() {
    begin("silver");

    for (String other : new String[] {"piotr", "tess", "clara"}) {
      Rest person = new Rest(port, other);
      assertThat(person.post("/process-definition/key/appointed-users/start", "{}").statusCode()).isIn(FORBIDDEN, NOT_FOUND);
      assertThat(person.post("/task/" + task().getId() + "/submit-form", "{}").statusCode()).isEqualTo(FORBIDDEN);
    }
    assertThat(lucas.get("/process-definition?maxResults=50&latest=true"
        + "&startableInTasklist=true&startablePermissionCheck=true").body())
        .contains("\"appointed-users\"").doesNotContain("\"phone-ticket\"");
    assertThat(lucas.get("/task?maxResults=50&processDefinitionKey=gold-ticket").body()).isEqualTo("[]");
  }

  private void begin(String customer) {
    process = lucas.post("/process-definition/key/appointed-users/start", "{}").body()
        .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(lucas.get("/task/" + task().getId() + "/form-variables?deserializeValues=false").body())
        .contains("Gold customer (Gold, ");
    assertThat(submit("").body()).contains("Choose the customer whose list is to be changed.");
    assertThat(submit(variable("customerId", customer)).statusCode()).isEqualTo(NO_CONTENT);
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceId(process).singleResult();
  }

  private HttpResponse<String> submit(String variables) {
    return lucas.post("/task/" + task().getId() + "/submit-form", "{\"variables\":{" + variables + "}}");
  }

  private static String add(String name, String address) {
    return variable("listChange", "appoint") + "," + variable("appointedName", name) + ","
        + variable("appointedAddress", address);
  }

  private static String remove(String address) {
    return variable("listChange", "dismiss") + "," + variable("dismissedAddress", address);
  }

  private static String variable(String name, String value) {
    return "\"" + name + "\":{\"value\":\"" + value + "\"}";
  }
}
