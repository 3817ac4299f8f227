package dev.palier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.Palier;
import dev.palier.audit.run.Watch;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who hears of a finding, by which way, how often; and what the outside is told when there is none. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"palier.audit.enabled=true",
    "palier.audit.every=1h", "palier.audit.virtual-clock=true", "palier.audit.alarm.smtp.host=127.0.0.1",
    "palier.audit.alarm.smtp.to=pager@second.example", "palier.notices.from=Palier <support@palier.example>",
    "palier.notices.null-return-path=false", "spring.mail.host=127.0.0.1", "management.endpoint.health.show-details=always"})
@Import({SupportDesk.class, Saboteur.class})
@DirtiesContext
class WatchTests {

  private static OutsideWorld world;

  @Autowired private SupportDesk desk;
  @Autowired private Saboteur saboteur;
  @Autowired private Watch watch;
  @Autowired private Audits audits;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private String ticket;

  @DynamicPropertySource
  static void outside(DynamicPropertyRegistry properties) throws IOException {
    world = new OutsideWorld();
    properties.add("spring.mail.port", () -> world.ordinary.getSmtp().getPort());
    properties.add("palier.audit.alarm.smtp.port", () -> world.second.getSmtp().getPort());
    properties.add("palier.audit.alarm.webhook-url", () -> world.url("/alarm"));
    properties.add("palier.audit.dead-mans-switch-url", () -> world.url("/alive"));
  }

  @AfterAll
  static void close() {
    world.close();
    ClockUtil.reset();
  }

  @BeforeEach
  void openTicket() throws Exception {
    world.answer = 204;
    ticket = desk.open(SupportTier.GOLD, Priority.P2, clock.instant());
    settle();
    watch.lookAtEverything();
    world.posted.clear();
    world.pinged.clear();
    world.ordinary.purgeEmailFromAllMailboxes();
    world.second.purgeEmailFromAllMailboxes();
  }

  @Test
  @DisplayName("Trust 10: a finding is told once by mail, webhook and second server, and again only when it comes back")
  void tellsOnce() throws Exception {
    damage();
    watch.lookAtEverything();
    watch.lookAtEverything();

    assertThat(world.posted).singleElement().satisfies(text -> {
      JsonNode alarm = new ObjectMapper().readTree(text);
      assertThat(alarm.path("findings").findValuesAsText("rule")).contains("timer-missing");
      assertThat(alarm.path("findings").findValuesAsText("ticket")).containsOnly(ticket);
    });
    assertThat(subjects(world.second.getReceivedMessages())).singleElement().asString().contains("Palier audit", ticket);
    assertThat(world.ordinary.waitForIncomingEmail(10_000, 1)).isTrue();
    assertThat(subjects(world.ordinary.getReceivedMessages())).contains("Palier audit: " + ticket + " timer-missing");

    repair();
    watch.lookAtEverything();
    damage();
    watch.lookAtEverything();

    assertThat(world.posted).hasSize(2);
    repair();
  }

  @Test
  @DisplayName("Trust 11: the dead man's switch hears of clean audits, and nothing while anything is found")
  void pingsWhenClean() throws Exception {
    watch.lookAtEverything();

    assertThat(world.pinged).hasSize(1);

    damage();
    watch.lookAtEverything();

    assertThat(world.pinged).hasSize(1);
    repair();
    watch.lookAtEverything();
    assertThat(world.pinged).hasSize(2);
  }

  @Test
  @DisplayName("Trust 11: a dead man's switch that answers with an error fails nobody")
  void survivesABrokenSwitch() {
    world.answer = 500;

    watch.lookAtEverything();

    assertThat(world.pinged).hasSize(1);
    assertThat(audits.latest()).hasValueSatisfying(state -> assertThat(state.clean()).isTrue());
  }

  @Test
  @DisplayName("Trust 2: while mail itself fails the webhook and the second server tell; what nobody took is told again")
  void tellsPastTheFailedPart() throws Exception {
    world.answer = 500;
    world.second.stop();
    jdbc.update("update role_holder set role_id = 'nobody' where role_id = 'support-manager'");
    damage();
    watch.lookAtEverything();

    assertThat(world.posted).hasSize(1);

    world.answer = 200;
    watch.lookAtEverything();

    assertThat(world.posted).hasSize(2);
    watch.lookAtEverything();
    assertThat(world.posted).hasSize(2);
    jdbc.update("update role_holder set role_id = 'support-manager' where role_id = 'nobody'");
    world.second.start();
    repair();
  }

  @Test
  @DisplayName("Trust 10: the health is DOWN while anything is found, liveness is not, and metrics count by rule")
  void showsHealth() throws Exception {
    assertThat(get("/actuator/health", null).body()).contains("\"audit\":{\"status\":\"UP\"");

    damage();
    watch.lookAtEverything();

    assertThat(get("/actuator/health", null).statusCode()).isEqualTo(503);
    assertThat(get("/actuator/health", null).body()).contains("\"audit\":{\"status\":\"DOWN\"", "\"noticeRelay\":{\"status\":\"UP\"");
    assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    assertThat(get("/actuator/prometheus", "admin:Landing-4-stairs").body()).contains("palier_audit_findings{rule=\"timer-missing\"}")
        .contains("palier_audit_duration_seconds", "palier_audit_last_clean_age_seconds").doesNotContain(ticket, "Gold customer");
    repair();
  }

  @Test
  @DisplayName("Trust 10: an administrator repairs over HTTP, hears what was done, and the ledger has it")
  void repairsOverHttp() throws Exception {
    damage();
    watch.lookAtEverything();

    HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/audit"))
        .header("Authorization", basic("admin:Landing-4-stairs")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(ticket, "The timer was made anew");
    assertThat(jdbc.queryForList("select explanation from ledger where ticket = ? and kind = 'REPAIRED'", String.class, ticket))
        .containsExactly("The timer was made anew");
    watch.lookAtEverything();
    assertThat(audits.latest()).hasValueSatisfying(state -> assertThat(state.findings()).isEmpty());
  }

  private void damage() {
    saboteur.timerGone(ticket, "Timer_ResolutionMoment");
  }

  private void repair() throws Exception {
    if (saboteur.engine.getManagementService().createJobQuery().activityId("Timer_ResolutionMoment")
        .processInstanceId(saboteur.lifecycle(ticket)).count() == 0) {
      http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/audit"))
          .header("Authorization", basic("admin:Landing-4-stairs")).header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding());
    }
  }

  /** The receipt is on its way. */
  private void settle() {
    world.ordinary.waitForIncomingEmail(10_000, 1);
  }

  private static List<String> subjects(MimeMessage[] mails) {
    return Arrays.stream(mails).map(WatchTests::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (user != null) {
      request.header("Authorization", basic(user));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes());
  }
}
