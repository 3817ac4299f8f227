package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.account.ProductRelease;
import dev.palier.account.ProductReleases;
import dev.palier.account.RoadmapRequests;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The Release Manager, the Account Manager and a first-line agent with releases, in the running program. */
@Clause({"2", "3.3", "3.6"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class ReleaseFormsTests {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired RoleHolders roles;
  @Autowired Instances instances;
  @Autowired ProductReleases releases;
  @Autowired RoadmapRequests roadmap;
  @Autowired Ledger ledger;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void arrive() {
    staff.arrive();
    staff.addUser("renata", "release-manager");
    customers.add(new Contact("acme", "Żaneta Béranger", "zaneta@acme.example"));
    roles.add(new RoleHolder("account-manager", "", "lucas", "Lucas Martin", "lucas@support.example"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    releases.record("1.0", ProductRelease.Kind.ROUTINE, today.minusMonths(18), null, "renata");
    releases.record("2.0", ProductRelease.Kind.ROUTINE, today.minusMonths(3), null, "renata");
    instances.keep(new Instance("acme", "Acme production", Instance.Hosting.PRIVATE, false, null, "1.0"));
    instances.assign("acme", "acme");
  }

  @AfterEach
  void tidy() {
    runtime.createProcessInstanceQuery().processDefinitionKeyIn("release", "release-demo", "roadmap-request").list()
        .forEach(instance -> runtime.deleteProcessInstanceIfExists(instance.getId(), "next test", false, true, false, false));
    for (String table : List.of("upgrade_request", "release_demo_attendee", "release_demo", "product_release_change", "product_release",
        "routine_release", "service_step", "roadmap_request", "customer_instance", "instance")) {
      jdbc.update("delete from " + table);
    }
  }

  @Test
  @DisplayName("SLA 3.3: the Release Manager plans a correction, writes its notes and publishes it in Tasklist; others cannot start one")
  void publishesInTasklist() {
    Rest renata = new Rest(port, "renata");
    assertThat(renata.post("/process-definition/key/release/start", "{}").statusCode()).isEqualTo(OK);
    assertThat(new Rest(port, "piotr").post("/process-definition/key/release/start", "{}").statusCode()).isEqualTo(NOT_FOUND);
    Task plan = tasks.createTaskQuery().taskDefinitionKey("Task_PlanRelease").taskAssignee("renata").singleResult();
    try (Browser browser = Browser.open(1280, 1700, true)) {
      signIn(browser, "renata");
      open(browser, plan);
      browser.awaitWords("Release calendar");
      browser.picture("release-plan");
      assertThat(submit(renata, plan, "{\"releaseVersion\": {\"value\": \"2.0\"}, \"releaseKind\": {\"value\": \"other\"}, "
          + "\"releaseState\": {\"value\": \"planned\"}, \"releasePlannedAt\": {\"value\": \"2099-07-01T10:00\"}}"))
          .contains("Version 2.0 is in the release calendar already.");
      assertThat(submit(renata, plan, "{\"releaseVersion\": {\"value\": \"2.0.1\"}, \"releaseKind\": {\"value\": \"other\"}, "
          + "\"releaseState\": {\"value\": \"planned\"}, \"releasePlannedAt\": {\"value\": \"2099-07-01T10:00\"}}")).isEmpty();
      Task prepare = task("release-2.0.1", "Task_PrepareRelease");
      tasks.claim(prepare.getId(), "renata");
      open(browser, prepare);
      browser.awaitWords("What is to be done?");
      browser.click(By.xpath("//label[contains(., 'Publish it: it is out')]"));
      browser.awaitWords("Release notes");
      browser.picture("release-prepare");
      assertThat(submit(renata, prepare, "{\"releaseOutcome\": {\"value\": \"publish\"}}")).contains("Write the release notes first");
      browser.type("textarea", "Exports keep their customs codes.");
      browser.click(By.xpath("//button[contains(., 'Complete')]"));
      browser.await(done -> releases.find("release-2.0.1").orElseThrow().state() == ProductRelease.State.PUBLISHED);
    }
    assertThat(jdbc.queryForList("select recipient from notice where ticket = 'release-2.0.1' and kind = 'RELEASE_NOTES'", String.class))
        .contains("zaneta@acme.example");
  }

  @Test
  @DisplayName("SLA 3.5: the Account Manager reads the question and the release calendar, and answers")
  @Clause("3.5")
  void answersTheRoadmap() {
    String id = roadmap.ask("acme", new RoadmapRequests.Asker("Żaneta Béranger", "zaneta@acme.example", "customer"), "Is there <b>an API</b>?");
    Task answer = task(id, "Task_AnswerRoadmapRequest");
    tasks.claim(answer.getId(), "lucas");
    try (Browser browser = Browser.open(1280, 1300, true)) {
      signIn(browser, "lucas");
      open(browser, answer);
      browser.awaitWords("Is there <b>an API</b>?");
      browser.picture("roadmap-answer");
      browser.type("textarea", "Yes, in the spring.");
      browser.click(By.xpath("//button[contains(., 'Complete')]"));
      browser.await(done -> roadmap.find(id).orElseThrow().answeredAt() != null);
    }
    assertThat(jdbc.queryForList("select recipient from notice where ticket = ? and kind = 'ROADMAP_ANSWER'", String.class, id))
        .containsExactly("zaneta@acme.example");
  }

  @Test
  @DisplayName("SLA 3.6: the tab says that the customer's version is not supported, and an act asks the customer to upgrade")
  void asksToUpgradeInTheTab() {
    String ticket = staff.openTicket(Priority.P3);
    String work = staff.task(ticket, "Task_WorkOnTicket");
    try (Browser browser = Browser.open(1280, 2000, true)) {
      signIn(browser, "piotr");
      browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + work + "&detailsTab=palier-ticket");
      browser.click(By.xpath("//a[normalize-space(.) = 'Ticket']"));
      browser.awaitWords("Acme production runs 1.0, not supported since");
      browser.click("button[data-act=upgrade]");
      browser.awaitWords("Version that the ticket is about");
      assertThat(browser.find("form[data-form=upgrade] input[name=version]").getDomProperty("value")).isEqualTo("1.0");
      browser.picture("ticket-tab-upgrade");
      browser.click("form[data-form=upgrade] button");
      browser.await(done -> ledger.find(ticket).orElseThrow().mode() == Mode.WAITING);
      browser.awaitWords("The customer is asked to upgrade from version 1.0.");
    }
    assertThat(jdbc.queryForObject("select asked_by from upgrade_request where ticket = ?", String.class, ticket)).isEqualTo("piotr");
  }

  /** What was wrong, empty for nothing. */
  private String submit(Rest user, Task task, String variables) {
    HttpResponse<String> answer = user.post("/task/" + task.getId() + "/submit-form", "{\"variables\": " + variables + "}");
    return answer.statusCode() == NO_CONTENT ? "" : answer.body();
  }

  private Task task(String id, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(key).singleResult();
  }

  private void signIn(Browser browser, String user) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", user);
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team");
  }

  private void open(Browser browser, Task task) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.awaitWords(task.getName());
  }
}
