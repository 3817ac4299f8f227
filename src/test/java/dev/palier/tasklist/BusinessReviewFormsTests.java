package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.ManagementService;
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

/** An Account Manager orders a business review, opens its pack and agrees on an appointment, in the running program. */
@Clause("2")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class BusinessReviewFormsTests {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired RoleHolders roles;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;
  private Rest lucas;
  private String period;
  private String review;

  @BeforeEach
  void arrive() {
    staff.arrive();
    customers.add(new Contact("acme", "Żaneta Béranger", "zaneta@acme.example"));
    roles.add(new RoleHolder("account-manager", "", "lucas", "Lucas Martin", "lucas@support.example"));
    lucas = new Rest(port, "lucas");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    period = today.getYear() - 1 + "-Q4";
    review = "review-acme-" + period;
  }

  @AfterEach
  void tidy() {
    runtime.createProcessInstanceQuery().list().stream().filter(instance -> instance.getBusinessKey() != null
            && instance.getBusinessKey().contains("review-"))
        .forEach(instance -> runtime.deleteProcessInstanceIfExists(instance.getId(), "next test", false, true, false, false));
    for (String table : new String[] {"business_review_pack", "business_review_attendee", "business_review_action", "business_review"}) {
      jdbc.update("delete from " + table);
    }
  }

  @Test
  @DisplayName("SLA 2: a review is ordered in Tasklist for a customer and a period that has ended, once")
  void isOrderedOnce() {
    String order = order();
    assertThat(submit(order, "acme", "soon")).contains("Give the period as a quarter");
    assertThat(submit(order, "acme", "2099-Q1")).contains("has not ended yet");
    assertThat(submit(order, "", period)).contains("Choose the customer");
    assertThat(submit(order, "acme", period)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review).count()).isOne();

    assertThat(submit(order(), "acme", period)).contains("has a business review for " + period + " already");
    assertThat(new Rest(port, "piotr").post("/process-definition/key/order-business-review/start", "{}").statusCode())
        .isEqualTo(NOT_FOUND);
  }

  @Test
  @DisplayName("SLA 2: the pack is shown to those whose task it is and to those who watch, and to nobody else")
  void showsThePackToStaff() throws Exception {
    submit(order(), "acme", period);
    assertThat(task("Task_PrepareBusinessReview")).isNotNull();

    for (String reader : new String[] {"lucas", "clara", "vera"}) {
      HttpResponse<String> pdf = TasklistUser.signedIn(port, reader).plugin("reviews/" + review + "/packs/1.pdf");
      assertThat(pdf.statusCode()).as(reader).isEqualTo(OK);
      assertThat(pdf.body()).startsWith("%PDF-");
      assertThat(pdf.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }
    HttpResponse<String> page = TasklistUser.signedIn(port, "lucas").plugin("reviews/" + review + "/packs/1.html");
    assertThat(page.body()).contains("Business review", "Acme");
    assertThat(page.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("default-src 'none'"));
    assertThat(TasklistUser.signedIn(port, "piotr").plugin("reviews/" + review + "/packs/1.pdf").statusCode()).isEqualTo(FORBIDDEN);
    HttpResponse<String> stranger = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port
        + "/camunda/api/tasklist/plugin/palier/default/reviews/" + review + "/packs/1.pdf")).build(), BodyHandlers.ofString());
    assertThat(stranger.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(stranger.body()).doesNotContain("%PDF");
  }

  @Test
  @DisplayName("SLA 2: in Tasklist the Account Manager opens the pack, prepares the review and agrees on an appointment")
  void isPreparedInTasklist() throws Exception {
    submit(order(), "acme", period);
    Task prepare = task("Task_PrepareBusinessReview");
    tasks.claim(prepare.getId(), "lucas");
    try (Browser browser = Browser.open(1280, 1500, true)) {
      signIn(browser);
      open(browser, prepare);
      browser.awaitWords("Open the pack as PDF");
      assertThat(browser.driver().findElement(By.linkText("Open the pack as PDF")).getDomProperty("href"))
          .endsWith("/reviews/" + review + "/packs/1.pdf");
      browser.picture("review-prepare");
      browser.click(By.xpath("//label[contains(., 'Yes, go on to the appointment')]"));
      browser.type("textarea", "A quiet quarter.");
      browser.click(By.xpath("//button[contains(., 'Complete')]"));

      browser.await(done -> task("Task_AgreeOnAppointment"));
      Task agree = task("Task_AgreeOnAppointment");
      tasks.claim(agree.getId(), "lucas");
      open(browser, agree);
      browser.awaitWords("Was an appointment agreed on?");
      browser.click(By.xpath("//label[normalize-space(.) = 'Yes']"));
      browser.awaitWords("Contacts of the customer");
      browser.picture("review-agree");
    }
    assertThat(lucas.post("/task/" + task("Task_AgreeOnAppointment").getId() + "/submit-form", """
        {"variables": {"appointmentOutcome": {"value": "agreed"}, "appointmentStart": {"value": "2099-04-14T10:00"},
        "appointmentMinutes": {"value": 60}, "appointmentPlace": {"value": "Room 7"},
        "attendees": {"type": "Json", "value": "[\\"zaneta@acme.example\\"]"}, "otherAttendees": {"value": "Ben Birch <ben@acme.example>"}}}""")
        .statusCode()).isEqualTo(NO_CONTENT);
    assertThat(jdbc.queryForList("select recipient from notice where ticket = ? and kind = 'REVIEW_INVITATION' order by recipient",
        String.class, review)).containsExactly("ben@acme.example", "lucas@support.example", "zaneta@acme.example");
    try (Browser browser = Browser.open(1280, 1300, true)) {
      signIn(browser);
      open(browser, task("Task_AwaitAppointment"));
      browser.awaitWords("Tue 14 April 2099 10:00 CEST");
      browser.picture("review-await");
    }
  }

  private String order() {
    assertThat(lucas.post("/process-definition/key/order-business-review/start", "{}").statusCode()).isEqualTo(OK);
    return tasks.createTaskQuery().taskDefinitionKey("Task_ChooseReviewPeriod").taskAssignee("lucas").orderByTaskCreateTime().desc()
        .list().get(0).getId();
  }

  /** What was wrong, empty for nothing. */
  private String submit(String task, String customer, String wanted) {
    HttpResponse<String> answer = lucas.post("/task/" + task + "/submit-form", "{\"variables\": {\"customerId\": {\"value\": \"" + customer
        + "\"}, \"reviewPeriod\": {\"value\": \"" + wanted + "\"}}}");
    return answer.statusCode() == NO_CONTENT ? "" : answer.body();
  }

  /** The task, after what the job executor does in the background. */
  private Task task(String key) {
    management.createJobQuery().messages().list().stream().filter(job -> job.getProcessDefinitionKey().equals("business-review"))
        .forEach(job -> management.executeJob(job.getId()));
    return tasks.createTaskQuery().processInstanceBusinessKey(review).taskDefinitionKey(key).singleResult();
  }

  private void signIn(Browser browser) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", "lucas");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team");
  }

  private void open(Browser browser, Task task) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.awaitWords(task.getName());
  }
}
