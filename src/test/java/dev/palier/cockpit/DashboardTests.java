package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Clause;
import dev.palier.escalation.Escalations;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeUndelivered;
import dev.palier.notification.Notices;
import dev.palier.escalation.process.UndeliveredNoticeProcess;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.tasklist.SampleStaff;
import dev.palier.tasklist.TasklistUser;
import dev.palier.ticket.Act;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The dashboard in Cockpit, over HTTP as a browser asks for it. What comes next is a list
 * with an end, so no other tests' tickets are in this database.
 */
@Clause({"4.2", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class DashboardTests {

  private static final String PLUGIN = "/api/cockpit/plugin/palier/default/";

  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired SampleStaff staff;
  @Autowired Escalations escalations;
  @Autowired Notices notices;
  @Autowired UndeliveredNoticeProcess undelivered;
  @Autowired Clock clock;
  private WatchedTickets watched;
  private TasklistUser vera;

  @BeforeEach
  void arrive() throws Exception {
    staff.arrive();
    watched = new WatchedTickets(program);
    vera = TasklistUser.signedIn(port, "vera");
  }

  @ParameterizedTest
  @DisplayName("Who may not use Cockpit reads nothing of its pages, signed in or not")
  @ValueSource(strings = {"me", "dashboard", "board", "board/attainment.csv", "board/escalations.csv", "board/lost-time.csv",
      "board/tickets.csv", "board/misses.csv", "board/nothing.csv"})
  void keepsOthersOut(String path) throws Exception {
    assertThat(TasklistUser.signedIn(port, "piotr").get(PLUGIN + path).statusCode()).isEqualTo(403);
    assertThat(TasklistUser.nobody(port).get(PLUGIN + path).statusCode()).isEqualTo(401);
    assertThat(vera.get(PLUGIN.replace("default", "other") + path).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  @DisplayName("SLA 4.2: open tickets are counted by package and priority, with those at risk, breached, escalated and waiting")
  void countsOpenTickets() throws Exception {
    JsonNode before = line(dashboard(), "Gold", "P1");
    String gold = watched.customer(SupportTier.GOLD, "Borealis Bank");
    watched.ticket(gold, Priority.P1, "Fine", Duration.ofMinutes(1));
    watched.ticket(gold, Priority.P1, "At risk", Duration.ofMinutes(16));
    watched.ticket(gold, Priority.P1, "Missed and escalated", Duration.ofMinutes(31));

    JsonNode now = line(dashboard(), "Gold", "P1");

    assertThat(more(before, now, "open")).isEqualTo(3);
    assertThat(more(before, now, "atRisk")).isEqualTo(1);
    assertThat(more(before, now, "breached")).isEqualTo(1);
    assertThat(more(before, now, "escalated")).isEqualTo(1);
    assertThat(more(before, now, "waiting")).isZero();
  }

  @Test
  @DisplayName("SLA 4.8: what comes next is told in time order and in words, with the reader of the next level")
  void tellsWhatComesNext() throws Exception {
    String customer = watched.customer(SupportTier.GOLD, "Cobalt Chemicals");
    String ticket = watched.ticket(customer, Priority.P1, "Nothing works", Duration.ofSeconds(1680));

    JsonNode next = dashboard().path("next");

    assertThat(next.findValuesAsText("at")).isSorted();
    assertThat(of(next, ticket)).extracting(line -> line.path("what").asText())
        .contains("first response due", "level 1 to the Customer Success Consultant");
    assertThat(of(next, ticket)).allSatisfy(line -> {
      assertThat(line.path("customer").asText()).isEqualTo("Cobalt Chemicals");
      assertThat(line.path("instance").asText()).isNotEmpty();
    });
  }

  @Test
  @DisplayName("SLA 4.2: what was missed today is listed, with what became of it since")
  void listsTodaysMisses() throws Exception {
    String customer = watched.customer(SupportTier.GOLD, "Dune Dynamics");
    int before = dashboard().path("today").path("count").asInt();
    String ticket = watched.ticket(customer, Priority.P1, "Nothing works", Duration.ofSeconds(1801));

    JsonNode today = dashboard().path("today");

    assertThat(today.path("count").asInt()).isEqualTo(before + 1);
    assertThat(of(today.path("lines"), ticket)).singleElement().satisfies(line -> {
      assertThat(line.path("what").asText()).isEqualTo("first response");
      assertThat(line.path("then").asText()).isEqualTo("not done yet");
      assertThat(line.path("clock").asText()).matches("\\d\\d:\\d\\d CES?T");
    });
  }

  @Test
  @DisplayName("SLA 4.8: a notice that nobody received is on the dashboard until a person has dealt with it")
  void listsUndeliveredNotices() throws Exception {
    String customer = watched.customer(SupportTier.GOLD, "Elm Electronics");
    String ticket = watched.ticket(customer, Priority.P1, "Nothing works", Duration.ofMinutes(5));
    escalations.request(ticket, Act.by("vera", "They ship tonight."));
    var notice = notices.ofTicket(ticket).stream().filter(entry -> entry.kind() == NoticeKind.ESCALATION).findFirst().orElseThrow();
    undelivered.start(new NoticeUndelivered(notice.id(), ticket, notice.kind(), 1, notice.sequence(), "P1",
        new NoticeRecipient("csc", "csc@support.example", "csc"), false, notice.writtenAt(), clock.instant(), "Connection refused"));

    assertThat(of(dashboard().path("notices").path("lines"), ticket)).singleElement().satisfies(line -> {
      assertThat(line.path("reader").asText()).contains("csc@support.example");
      assertThat(line.path("outcome").asText()).startsWith("still being tried");
    });

    undelivered.settle(notice.id());
    assertThat(of(dashboard().path("notices").path("lines"), ticket)).isEmpty();
  }

  @Test
  @DisplayName("The health of clock, timers, mail and audit is told in words, what is wrong first")
  void tellsHealth() throws Exception {
    JsonNode health = dashboard().path("health");

    assertThat(health.findValuesAsText("part")).contains("Clock", "Timers", "Mail", "Audit", "Database");
    assertThat(health.findValuesAsText("state")).allSatisfy(state -> assertThat(state).isIn("good", "bad", "unknown"))
        .isSortedAccordingTo((one, other) -> List.of("bad", "unknown", "good").indexOf(one)
            - List.of("bad", "unknown", "good").indexOf(other));
    assertThat(StreamSupport.stream(health.spliterator(), false).filter(line -> line.path("part").asText().equals("Clock")))
        .singleElement().satisfies(line -> assertThat(line.path("words").asText()).isEqualTo("agrees with the database's"));
  }

  private JsonNode dashboard() throws Exception {
    return TasklistUser.json(vera.get(PLUGIN + "dashboard"));
  }

  private static List<JsonNode> of(JsonNode lines, String ticket) {
    return StreamSupport.stream(lines.spliterator(), false).filter(line -> line.path("ticket").asText().equals(ticket)).toList();
  }

  private static JsonNode line(JsonNode dashboard, String tier, String priority) {
    return StreamSupport.stream(dashboard.path("tiers").spliterator(), false).filter(each -> each.path("tier").asText().equals(tier))
        .flatMap(each -> StreamSupport.stream(each.path("lines").spliterator(), false))
        .filter(each -> each.path("priority").asText().equals(priority)).findFirst().orElseThrow();
  }

  private static long more(JsonNode before, JsonNode now, String name) {
    return now.path(name).asLong() - before.path(name).asLong();
  }
}
