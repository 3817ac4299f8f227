package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.availability.MonthlyAvailability;
import dev.palier.availability.Outages;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportTier;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.joda.money.Money;
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

/** Outages, months and credits as people meet them in Tasklist, in the running program. */
@Clause({"3.1.2", "4.10"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class OutagesInTasklistTests {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired Contracts contracts;
  @Autowired Instances instances;
  @Autowired Outages outages;
  @Autowired MonthlyAvailability availability;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired SupportCalendars calendars;
  @Autowired Clock clock;
  @Autowired JdbcTemplate jdbc;
  private YearMonth last;
  private String month;

  @BeforeEach
  void arrive() {
    staff.arrive();
    staff.addUser("oskar", "operations");
    staff.addUser("fiona", "finance");
    customers.add(new Contact("acme", "Żaneta Béranger", "zaneta@acme.example"));
    contracts.keep(new Contract("acme", LocalDate.of(2000, 1, 1), null, SupportTier.GOLD, Money.parse("EUR 12500.00")));
    instances.keep(new Instance("acme-prod", "Acme production", Hosting.PRIVATE, false, null, null));
    instances.assign("acme-prod", "acme");
    last = YearMonth.from(clock.instant().atZone(calendars.zone())).minusMonths(1);
    month = "availability-acme-" + last;
  }

  @AfterEach
  void tidy() {
    for (String process : List.of("monthly-availability", "settle-month", "record-outage", "correct-outage")) {
      runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
          .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    }
    for (String table : List.of("notice_file", "invoice_entry", "service_credit_refusal", "service_credit_reader", "service_credit",
        "availability_evidence", "availability_figure", "availability_month", "outage_instance", "outage_version", "outage")) {
      jdbc.update("delete from " + table);
    }
  }

  @Test
  @Clause("R8")
  @DisplayName("R8: in the tab the first line marks a P1 as unavailable, says since when service is restored, and takes the mark back")
  void marksATicket() throws Exception {
    String ticket = staff.openTicket(Priority.P1);
    String work = staff.task(ticket, "Task_WorkOnTicket");
    TasklistUser piotr = TasklistUser.signedIn(port, "piotr");
    assertThat(piotr.ticket(work).path("outage").path("mayMark").asBoolean()).isTrue();
    assertThat(piotr.act(work, "unavailable", Map.of("words", "All sites.")).body()).contains("Choose the cause");
    assertThat(piotr.act(work, "unavailable", Map.of("cause", "none")).body()).contains("Say what is unavailable");
    assertThat(piotr.act(work, "unavailable", Map.of("cause", "none", "words", "All sites.")).statusCode()).isEqualTo(OK);

    JsonNode panel = piotr.ticket(work).path("outage");
    assertThat(panel.path("marked").asBoolean()).isTrue();
    assertThat(panel.path("cause").asText()).isEqualTo("None of these");
    assertThat(panel.path("words").asText()).isEqualTo("All sites.");
    assertThat(piotr.act(work, "restored", Map.of("at", "soon", "words", "Up.")).body()).contains("Say since when service is restored");
    assertThat(piotr.act(work, "restored", Map.of("at", "2099-01-01T10:00", "words", "Up.")).body()).contains("in the future");
    assertThat(piotr.act(work, "restored", Map.of("at", "2000-01-01T10:00", "words", "Up.")).body()).contains("before the ticket was opened");
    assertThat(TasklistUser.signedIn(port, "vera").act(work, "not-unavailable", Map.of("words", "No.")).statusCode()).isEqualTo(403);
    pictures(work, "piotr");
    assertThat(piotr.act(work, "not-unavailable", Map.of("words", "Their proxy.")).statusCode()).isEqualTo(OK);
    assertThat(outages.markOf(ticket)).isEmpty();
    String low = staff.openTicket(Priority.P2);
    assertThat(piotr.ticket(staff.task(low, "Task_WorkOnTicket")).path("outage").path("mayMark").asBoolean()).isFalse();
  }

  private void pictures(String work, String user) {
    try (Browser browser = Browser.open(1280, 1600, true)) {
      signIn(browser, user);
      browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + work + "&detailsTab=palier-ticket");
      browser.awaitWords("Act");
      if (!browser.words().contains("Service unavailable since")) {
        browser.click(By.xpath("//a[normalize-space(.) = 'Ticket']"));
      }
      browser.awaitWords("Service restored");
      browser.click(By.xpath("//button[@data-act = 'restored']"));
      browser.awaitWords("Restored since");
      browser.picture("outage-tab");
    }
  }

  @Test
  @DisplayName("SLA 3.1.2: Operations record an outage by hand and correct it; what is wrong is refused, everything stays on record")
  void recordsByHand() {
    Rest oskar = new Rest(port, "oskar");
    String task = start(oskar, "record-outage", "Task_RecordOutage");
    assertThat(submit(oskar, task, "\"outageBegan\": {\"value\": \"" + local(-60) + "\"}, \"outageCause\": {\"value\": \"none\"}, "
        + "\"outageWords\": {\"value\": \"Disk full.\"}")).contains("Say when the outage ended, or that it still goes on");
    assertThat(submit(oskar, task, "\"outageInstances\": " + json("acme-prod") + ", \"outageBegan\": {\"value\": \"" + local(60)
        + "\"}, \"outageGoesOn\": {\"value\": true}, \"outageCause\": {\"value\": \"none\"}, \"outageWords\": {\"value\": \"x\"}"))
        .contains("cannot begin in the future");
    assertThat(submit(oskar, task, "\"outageInstances\": " + json("acme-prod") + ", \"outageBegan\": {\"value\": \"" + local(-60)
        + "\"}, \"outageGoesOn\": {\"value\": true}, \"outageCause\": {\"value\": \"none\"}, \"outageWords\": {\"value\": \"Disk full.\"}")).isEmpty();
    String number = "O-" + jdbc.queryForObject("select max(id) from outage", Long.class);

    String choose = start(oskar, "correct-outage", "Task_ChooseOutage");
    assertThat(submit(oskar, choose, "\"outageNumber\": {\"value\": \"O-0\"}")).contains("Choose the outage from the list");
    assertThat(submit(oskar, choose, "\"outageNumber\": {\"value\": \"" + number + "\"}")).isEmpty();
    Task correct = tasks.createTaskQuery().taskDefinitionKey("Task_CorrectOutage").singleResult();
    try (Browser browser = Browser.open(1280, 1700, true)) {
      signIn(browser, "oskar");
      browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + correct.getId());
      browser.awaitWords("Disk full.");
      browser.click(By.xpath("//label[normalize-space(.) = 'Say it anew']"));
      browser.awaitWords("Down until");
      browser.picture("outage-correct");
    }
    assertThat(submit(oskar, correct.getId(), "\"correctionKind\": {\"value\": \"corrected\"}, \"outageEnded\": {\"value\": \"" + local(-30)
        + "\"}, \"outageWords\": {\"value\": \"Up again.\"}")).isEmpty();
    assertThat(jdbc.queryForList("select actor || ' ' || cause || ' ' || words from outage_version order by version_no", String.class))
        .containsExactly("oskar none Disk full.", "oskar none Up again.");
    assertThat(new Rest(port, "piotr").post("/process-definition/key/record-outage/start", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  @Clause("4.11")
  @DisplayName("SLA 4.10, 4.11: Finance settles a month, sees how the figure came about, and approves its credit once")
  void approvesACredit() {
    Instant from = last.atDay(10).atTime(10, 0).atZone(calendars.zone()).toInstant();
    outages.record(new Outages.Said(List.of("acme-prod"), from, from.plusSeconds(5 * 3600), "none", "Disk full."), "oskar");
    outages.record(new Outages.Said(List.of("acme-prod"), from.minusSeconds(7200), from.minusSeconds(3600), "force-majeure", "Flood."), "oskar");
    Rest fiona = new Rest(port, "fiona");
    String choose = start(fiona, "settle-month", "Task_ChooseMonth");
    assertThat(submit(fiona, choose, "\"customerId\": {\"value\": \"acme\"}, \"availabilityMonth\": {\"value\": \"soon\"}"))
        .contains("Give the month as year and month");
    assertThat(submit(fiona, choose, "\"customerId\": {\"value\": \"acme\"}, \"availabilityMonth\": {\"value\": \"2099-01\"}"))
        .contains("has not ended yet");
    assertThat(submit(fiona, choose, "\"customerId\": {\"value\": \"acme\"}, \"availabilityMonth\": {\"value\": \"" + last + "\"}")).isEmpty();
    management.createJobQuery().messages().list().stream().filter(job -> job.getProcessDefinitionKey().equals("monthly-availability"))
        .forEach(job -> management.executeJob(job.getId()));

    Task approve = tasks.createTaskQuery().processInstanceBusinessKey(month).singleResult();
    assertThat(approve.getTaskDefinitionKey()).isEqualTo("Task_ApproveServiceCredit");
    tasks.claim(approve.getId(), "fiona");
    try (Browser browser = Browser.open(1280, 1900, true)) {
      signIn(browser, "fiona");
      browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + approve.getId());
      browser.awaitWords("EUR 1,250.00");
      browser.click(By.xpath("//label[contains(., 'Yes, credit it')]"));
      browser.awaitWords("Żaneta Béranger");
      assertThat(browser.words()).contains("EUR 12,500.00", "excluded, not counted", "Acme production down", "x 100 =");
      browser.picture("credit-approve");
      browser.click(By.xpath("//label[contains(., 'Żaneta Béranger')]"));
      browser.click(By.xpath("//button[contains(., 'Complete')]"));
      browser.await(done -> tasks.createTaskQuery().taskId(approve.getId()).count() == 0);
    }
    assertThat(jdbc.queryForObject("select amount from invoice_entry", String.class)).isEqualTo("-1250.00");
    assertThat(jdbc.queryForList("select recipient from notice where ticket = ? and kind = 'SERVICE_CREDIT'", String.class, month))
        .containsExactly("zaneta@acme.example");
    String again = start(fiona, "settle-month", "Task_ChooseMonth");
    assertThat(submit(fiona, again, "\"customerId\": {\"value\": \"acme\"}, \"availabilityMonth\": {\"value\": \"" + last + "\"}"))
        .contains("its service credit already");
  }

  private String start(Rest who, String process, String task) {
    assertThat(who.post("/process-definition/key/" + process + "/start", "{}").statusCode()).isEqualTo(OK);
    return tasks.createTaskQuery().taskDefinitionKey(task).taskAssignee(who.user()).orderByTaskCreateTime().desc().list().get(0).getId();
  }

  /** What was wrong, empty for nothing. */
  private static String submit(Rest who, String task, String answers) {
    HttpResponse<String> answer = who.post("/task/" + task + "/submit-form", "{\"variables\": {" + answers + "}}");
    return answer.statusCode() == NO_CONTENT ? "" : answer.body();
  }

  private static String json(String choice) {
    return "{\"type\": \"Json\", \"value\": \"[\\\"" + choice + "\\\"]\"}";
  }

  private String local(int minutes) {
    return LocalDateTime.ofInstant(clock.instant().plusSeconds(60L * minutes), calendars.zone()).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private void signIn(Browser browser, String user) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", user);
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team");
  }
}
