package dev.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.demo.clock.DemoClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The pages of the demo, as a browser without JavaScript uses them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:demo-pages;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=true"})
@ActiveProfiles("demo")
@DirtiesContext
class DemoPagesTests {

  private static final String EVIL = "<script>alert(1)</script>";

  @LocalServerPort int port;
  @Autowired DemoClock clock;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;
  @Autowired ConfigurableApplicationContext context;
  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @AfterAll
  static void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("Starting twice makes the sample data once")
  void sampleDataIsMadeOnce() {
    List<Long> once = countSamples();

    context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

    assertThat(countSamples()).isEqualTo(once).allMatch(count -> count > 0);
    assertThat(identity.checkPassword("nora", "Palier-demo-1")).isTrue();
    assertThat(identity.createGroupQuery().list()).extracting("id").contains("first-line", "second-line", "third-line",
        "development", "csc", "support-manager", "vp-customer-office", "vp-sales", "ceo", "account-manager", "tam",
        "camunda-admin");
  }

  private List<Long> countSamples() {
    return Stream.of("customer", "contact", "role_holder", "demo_sample", "ticket", "ACT_ID_USER", "ACT_ID_GROUP",
        "ACT_ID_MEMBERSHIP").map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class)).toList();
  }

  @Test
  @DisplayName("All pages answer, and what customers write stays text")
  void pagesEscapeWhatCustomersWrite() throws Exception {
    String ticket = visitor.openGoldP1(EVIL);
    visitor.post("/demo/tickets/" + ticket + "/reply", Map.of("message", EVIL + EVIL));
    visitor.moveClock("15-minutes");
    Long mail = jdbc.queryForObject("select max(id) from notice where state = 'SENT' and ticket = ?", Long.class, ticket);

    for (String path : List.of("/", "/demo", "/demo/mails", "/demo/mails/" + mail, "/demo/mails/" + mail + "/html",
        "/demo/tickets/" + ticket)) {
      HttpResponse<String> page = visitor.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).doesNotContain("<script").doesNotContain("alert(1)</script>");
    }
    assertThat(visitor.get("/demo/tickets/" + ticket).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;script&gt;");
    assertThat(visitor.get("/demo/mails/" + mail + "/html").headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox").contains("default-src 'none'");
    assertThat(visitor.get("/demo/assets/demo.css").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/demo/tickets/T-9").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("A form of another site changes nothing")
  void formsOfOtherSitesAreRefused() throws Exception {
    Duration before = clock.ahead();
    visitor.get("/");

    String form = "by=1-day&back=/&seen=" + before.toMillis();
    assertThat(visitor.postAsIs("/demo/clock", form).statusCode()).isEqualTo(403);
    assertThat(visitor.postAsIs("/demo/clock", form + "&token=" + "0".repeat(40)).statusCode()).isEqualTo(403);

    assertThat(clock.ahead()).isEqualTo(before);
  }

  @Test
  @DisplayName("What is impossible is refused with its reason")
  void impossibleActsAreRefused() throws Exception {
    String ticket = visitor.openGoldP1("Rejected too early");

    String page = visitor.post("/demo/tickets/" + ticket + "/reject", Map.of("message", "No")).body();

    assertThat(page).contains("Not done: no resolution is offered.");
    assertThat(visitor.post("/demo/tickets/" + ticket + "/escalate", Map.of("message", "Hurry")).body()).contains("level 1 of 4");
    var noSubject = Map.of("customer", "aurelia-medical", "priority", "P1", "subject", " ", "description", "");
    assertThat(visitor.post("/demo/tickets", noSubject).body()).contains("The ticket was not opened");
  }

  @Test
  @DisplayName("A mail to support opens a ticket for an Appointed Email User and is refused for others; an answer reaches its ticket")
  void mailsToSupport() throws Exception {
    String page = mail("maya.castellan@aurelia-medical.example", "Reports are empty " + EVIL, Map.of());
    assertThat(page).contains("taken in").doesNotContain("<script").contains("Sent mails");
    String ticket = jdbc.queryForObject("select ticket from inbox_mail where sender like 'maya%'", String.class);
    assertThat(visitor.get("/demo/tickets/" + ticket).body()).contains("Reports are empty &lt;script&gt;");

    assertThat(mail("ruth.aurel@aurelia-medical.example", "Me too", Map.of())).contains("refused politely");

    visitor.moveClock("15-minutes");
    Long receipt = jdbc.queryForObject("select min(id) from notice where kind = 'RECEIPT' and ticket = ?", Long.class, ticket);
    assertThat(visitor.get("/demo/support-mail?answer=" + receipt).body()).contains("Re: [" + ticket + "]");
    assertThat(mail("ruth.aurel@aurelia-medical.example", "Re: [" + ticket + "]", Map.of("answer", receipt.toString())))
        .contains("/demo/tickets/" + ticket);
  }

  private String mail(String writer, String subject, Map<String, String> more) throws Exception {
    Map<String, String> fields = new HashMap<>(more);
    fields.putAll(Map.of("writer", writer, "subject", subject, "message", "Please help."));
    return visitor.post("/demo/support-mail", fields).body();
  }
}
