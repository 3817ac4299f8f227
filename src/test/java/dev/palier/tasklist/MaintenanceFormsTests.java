package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Operations plan maintenance in Tasklist, in the running program. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class MaintenanceFormsTests {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired Instances instances;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;
  private Rest oskar;
  private LocalDate saturday;

  @BeforeEach
  void arrive() {
    staff.arrive();
    staff.addUser("oskar", "operations");
    customers.add(new Contact("acme", "Anna Ash", "anna@acme.example"));
    instances.keep(new Instance("eu-9", "Europe 9", Hosting.PUBLIC, false, null, null));
    instances.assign("eu-9", "acme");
    oskar = new Rest(port, "oskar");
    saturday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(2)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  @AfterEach
  void tidy() {
    runtime.createProcessInstanceQuery().processDefinitionKey("maintenance").list()
        .forEach(instance -> runtime.deleteProcessInstanceIfExists(instance.getId(), "next test", false, true, false, false));
    for (String table : new String[] {"maintenance_step", "maintenance_instance", "maintenance"}) {
      jdbc.update("delete from " + table);
    }
    jdbc.update("delete from customer_instance where instance_id = 'eu-9'");
    jdbc.update("delete from instance where id = 'eu-9'");
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: operations alone start it, and answer what the form asks and nothing else")
  void isPlannedByOperations() {
    assertThat(new Rest(port, "piotr").post("/process-definition/key/maintenance/start", "{}").statusCode()).isEqualTo(NOT_FOUND);
    String task = start();
    assertThat(submit(task, saturday + "T20:00", saturday + "T19:00")).contains("Ends: expected a time later than");
    assertThat(oskar.post("/task/" + task + "/submit-form", "{\"variables\": {\"clearance\": {\"value\": \"cleared\"}}}").body())
        .contains("does not ask for 'clearance'");
    assertThat(submit(task, saturday + "T20:00", saturday + "T22:00")).isEmpty();

    String id = jdbc.queryForObject("select id from maintenance", String.class);
    assertThat(jdbc.queryForObject("select planned_by from maintenance", String.class)).isEqualTo("oskar");
    assertThat(task(id, "Task_AwaitMaintenance")).isNotNull();
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(
        runtime.createProcessInstanceQuery().processDefinitionKey("maintenance").singleResult().getId()).list())
        .extracting("name").containsExactlyInAnyOrder("initiator", "maintenanceKind", "customer", "clearance");
    assertThat(new Rest(port, "oskar").post("/process-definition/key/maintenance-execution/start", "{}").statusCode()).isNotEqualTo(OK);
  }

  @Test
  @Clause({"3.1", "3.2"})
  @DisplayName("SLA 3.2: the form says at once when the times lie in working hours, and operations plan in Tasklist")
  void isPlannedInTasklist() {
    String planning = start();
    try (Browser browser = Browser.open(1280, 1900, true)) {
      signIn(browser);
      open(browser, planning, "Plan maintenance");
      browser.awaitWords("8 hours ahead");
      browser.click(By.xpath("//label[contains(., 'Planned maintenance')]"));
      browser.type("input[id*=Field_MaintenanceTitle]", "New database");
      browser.type("textarea[id*=Field_MaintenanceWords]", "Projects can be read only.");
      browser.click(By.cssSelector(".fjs-taglist-input"));
      browser.click(By.xpath("//*[contains(@class, 'fjs-dropdownlist-item')][contains(., 'Europe 9')]"));
      moment(browser, "MaintenanceStart", saturday.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), "10:00");
      moment(browser, "MaintenanceEnd", saturday.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), "11:00");
      browser.awaitWords("These times lie in working hours");
      browser.picture("maintenance-plan-working-hours");
      moment(browser, "MaintenanceStart", saturday, "20:00");
      moment(browser, "MaintenanceEnd", saturday, "22:00");
      browser.picture("maintenance-plan");
      browser.await(gone -> !browser.words().contains("These times lie in working hours"));
      browser.click(By.xpath("//button[contains(., 'Complete')]"));

      browser.await(done -> jdbc.queryForObject("select count(*) from maintenance", Integer.class) == 1);
      String id = jdbc.queryForObject("select id from maintenance", String.class);
      Task await = task(id, "Task_AwaitMaintenance");
      tasks.claim(await.getId(), "oskar");
      open(browser, await.getId(), "Await maintenance");
      browser.awaitWords("What changes?");
      browser.awaitWords("Europe 9");
      browser.picture("maintenance-await");
    }
    assertThat(jdbc.queryForList("select address from notice where kind = 'MAINTENANCE_ANNOUNCED'", String.class))
        .contains("anna@acme.example");
  }

  private static void moment(Browser browser, String field, LocalDate day, String time) {
    WebElement date = browser.find("input[id*=Field_" + field + "-date], input[id$=" + field + "-date]");
    date.sendKeys(Keys.chord(Keys.CONTROL, "a"), "%d/%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()), Keys.TAB);
    WebElement clock = browser.find("input[id*=Field_" + field + "-time], input[id$=" + field + "-time]");
    clock.sendKeys(Keys.chord(Keys.CONTROL, "a"), time, Keys.TAB);
  }

  private String start() {
    assertThat(oskar.post("/process-definition/key/maintenance/start", "{}").statusCode()).isEqualTo(OK);
    return tasks.createTaskQuery().taskDefinitionKey("Task_PlanMaintenance").taskAssignee("oskar").orderByTaskCreateTime().desc()
        .list().get(0).getId();
  }

  /** What was wrong, empty for nothing. */
  private String submit(String task, String from, String to) {
    HttpResponse<String> answer = oskar.post("/task/" + task + "/submit-form", """
        {"variables": {"maintenanceKind": {"value": "planned"}, "maintenanceTitle": {"value": "New database"},
        "affectedInstances": {"type": "Json", "value": "[\\"eu-9\\"]"}, "maintenanceStart": {"value": "%s"},
        "maintenanceEnd": {"value": "%s"}}}""".formatted(from, to));
    return answer.statusCode() == NO_CONTENT ? "" : answer.body();
  }

  private Task task(String id, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(key).singleResult();
  }

  private void signIn(Browser browser) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", "oskar");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team");
  }

  private void open(Browser browser, String task, String name) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
    browser.awaitWords(name);
  }
}
