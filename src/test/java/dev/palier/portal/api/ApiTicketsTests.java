package dev.palier.portal.api;

import static dev.palier.portal.api.Api.Upload.file;
import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What programs of contacts do with tickets by the REST API. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "palier.notices.relay.enabled=false")
@Import(ApiCustomers.class)
class ApiTicketsTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final String EVIL = "<script>alert(1)</script>${7*7}#{7*7}{{subject}}' or 1=1 --\\\"";
  private static final String NOTHING_WORKS = """
      {"subject": "Down", "description": "Nothing works.", "productUsable": false, "workaroundAvailable": false}""";

  @LocalServerPort
  private int port;
  @Autowired
  private ApiCustomers customers;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private TicketDesk ticketDesk;
  @Autowired
  private AppointedEmailUsers mailUsers;
  private Api gold;
  private Api silver;

  @BeforeEach
  void atTen() {
    desk.itIs(MON_10_00);
    gold = customers.api(port, SupportTier.GOLD);
    silver = customers.api(port, SupportTier.SILVER);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.12: a ticket is opened by answers that make its priority, and answered with its deadlines in UTC")
  @Clause({"4.12", "4.7"})
  void opens() {
    Api.Response opened = gold.open(NOTHING_WORKS);

    assertThat(opened.status()).isEqualTo(201);
    JsonNode ticket = opened.json();
    assertThat(opened.header("Location")).isEqualTo("/api/v1/tickets/" + ticket.get("number").asText());
    assertThat(ticket.get("priority").asText()).isEqualTo("P1");
    assertThat(ticket.get("state").asText()).isEqualTo("in_progress");
    assertThat(ticket.get("openedAt").asText()).isEqualTo("2024-06-03T08:00:00Z");
    assertThat(ticket.get("promises")).extracting(promise -> promise.get("metric").asText() + " "
        + promise.get("standing").asText() + " " + promise.get("at").asText())
        .containsExactly("first_response due 2024-06-03T08:30:00Z",
        "resolution due 2024-06-03T10:00:00Z", "next_update due 2024-06-03T09:00:00Z");
    assertThat(ticket.at("/messages/0/text").asText()).isEqualTo("Nothing works.");
    assertThat(gold.get("/tickets/" + ticket.get("number").asText()).json()).isEqualTo(ticket);
  }

  @Test
  @DisplayName("SLA 4.12: tickets of the own company are listed page by page, the newest first")
  @Clause("4.12")
  void lists() {
    List<String> opened = Stream.of(0, 1, 2).map(minute -> {
      desk.itIs(MON_10_00.plusSeconds(60 * (minute + 1)));
      return silver.open();
    }).toList();

    JsonNode first = silver.get("/tickets?size=2").json();

    assertThat(first.get("tickets")).extracting(line -> line.get("number").asText())
        .containsExactly(opened.get(2), opened.get(1));
    assertThat(first.get("more").asBoolean()).isTrue();
    assertThat(silver.get("/tickets?size=2&page=2").json().at("/tickets/0/number").asText()).isEqualTo(opened.get(0));
    assertThat(silver.get("/tickets?show=closed").json().get("tickets")).extracting(line -> line.get("number").asText())
        .doesNotContainAnyElementsOf(opened);
    assertThat(silver.get("/tickets").json().get("size").asInt()).isEqualTo(25);
    assertThat(gold.get("/tickets?show=all&size=200").json().get("tickets")).extracting(line -> line.get("number").asText())
        .doesNotContainAnyElementsOf(opened);
    assertThat(silver.get("/tickets?size=201").fields()).containsExactly("size");
    assertThat(silver.get("/tickets?page=0").fields()).containsExactly("page");
    assertThat(silver.get("/tickets?page=100001").fields()).containsExactly("page");
    assertThat(silver.get("/tickets?page=two").fields()).containsExactly("page");
    assertThat(silver.get("/tickets?show=some").problem()).isEqualTo("400 malformed-request");
  }

  @Test
  @DisplayName("SLA 4.5: a reply resumes the clocks; an offered resolution is rejected with words, or confirmed without")
  @Clause("4.12")
  void walksToTheEnd() {
    String ticket = gold.open();
    tickets.ask(ticket, staff("Which browser?"));
    assertThat(gold.get("/tickets/" + ticket).json().get("state").asText()).isEqualTo("waiting_for_you");

    JsonNode replied = gold.post("/tickets/" + ticket + "/replies", "{\"message\": \"All of them.\"}").json();
    assertThat(replied.get("state").asText()).isEqualTo("in_progress");
    assertThat(replied.get("messages")).extracting(said -> said.get("from").asText() + ": " + said.get("text").asText())
        .containsExactly("customer: Since this morning.", "support: Which browser?", "customer: All of them.");

    assertThat(gold.post("/tickets/" + ticket + "/confirmation", "{}").problem()).isEqualTo("409 refused");
    tickets.resolve(ticket, staff("Restarted."));
    assertThat(gold.get("/tickets/" + ticket).json().get("mayConfirm").asBoolean()).isTrue();
    assertThat(gold.post("/tickets/" + ticket + "/rejection", "{}").fields()).containsExactly("message");
    assertThat(gold.post("/tickets/" + ticket + "/rejection", "{\"message\": \"Still fails.\"}").json().get("state").asText())
        .isEqualTo("in_progress");
    tickets.resolve(ticket, staff("Updated."));
    assertThat(gold.send("POST", "/tickets/" + ticket + "/confirmation", "application/json",
        BodyPublishers.noBody()).json().get("state").asText()).isEqualTo("closed");

    Api.Response late = gold.post("/tickets/" + ticket + "/replies", "{\"message\": \"More\"}");
    assertThat(late.problem()).isEqualTo("409 refused");
    assertThat(late.json().get("detail").asText()).isEqualTo("the ticket is closed");
  }

  @Test
  @DisplayName("SLA 4.8: the next level is asked for with a reason; Basic has no path and hears it in a sentence")
  @Clause({"4.8", "4.12"})
  void escalates() {
    String ticket = silver.open();
    assertThat(silver.post("/tickets/" + ticket + "/escalations", "{\"reason\": \" \"}").fields()).containsExactly("reason");

    JsonNode escalated = silver.post("/tickets/" + ticket + "/escalations", "{\"reason\": \"We go live.\"}").json();

    assertThat(escalated.at("/escalation/raised")).extracting(level -> level.get("level").asInt() + " "
        + level.get("told").asText())
        .containsExactly("1 Customer Success Consultant");
    Api basic = customers.api(port, SupportTier.BASIC);
    Api.Response refused = basic.post("/tickets/" + basic.open() + "/escalations", "{\"reason\": \"We go live.\"}");
    assertThat(refused.problem()).isEqualTo("409 refused");
    assertThat(refused.json().get("detail").asText()).isEqualTo("the package Basic has no escalation path");
  }

  @Test
  @DisplayName("SLA 4.12: files come with a ticket, a reply and a rejection, and are handed out to be saved, never to be shown")
  @Clause("4.12")
  void attachesFiles() {
    Api.Response opened = gold.postParts("/tickets", Api.TICKET, List.of(file("../../a b\u00e9.html", EVIL)),
        "Idempotency-Key", "files-1");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    String ticket = opened.json().get("number").asText();
    JsonNode file = opened.json().at("/messages/0/files/0");
    assertThat(file.get("name").asText()).isEqualTo("a b\u00e9.html");
    assertThat(file.get("size").asInt()).isEqualTo(EVIL.length());

    Api.Response download = gold.get(file.get("path").asText().replace("/api/v1", ""));
    assertThat(download.text()).isEqualTo(EVIL);
    assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(download.header("Content-Disposition")).startsWith("attachment").contains("UTF-8''a%20b%C3%A9.html");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");

    JsonNode replied = gold.postParts("/tickets/" + ticket + "/replies", null, List.of(file("log.txt", "x"))).json();
    assertThat(replied.at("/messages/1/files/0/name").asText()).isEqualTo("log.txt");
    tickets.resolve(ticket, staff("Restarted."));
    JsonNode rejected = gold.postParts("/tickets/" + ticket + "/rejection", "{\"message\": \"No.\"}",
        List.of(file("b.txt", "y"))).json();
    assertThat(rejected.get("messages")).last().satisfies(said ->
        assertThat(said.at("/files/0/name").asText()).isEqualTo("b.txt"));
  }

  @Test
  @DisplayName("SLA 4.12: internal notes, their files and user ids of staff stay inside")
  @Clause("4.12")
  void keepsNotesInside() {
    String ticket = gold.open();
    ticketDesk.note(ticket, Act.by("first.agent", "The customer broke it."));
    tickets.answer(ticket, staff("We are on it."));

    assertThat(gold.get("/tickets/" + ticket).text()).contains("We are on it.").doesNotContain("broke it", "first.agent");
  }

  @Test
  @DisplayName("Whatever a customer writes comes back as the same plain text in JSON")
  void givesBackPlainText() {
    String json = "{\"subject\": " + quoted(EVIL) + ", \"description\": " + quoted(EVIL)
        + ", \"productUsable\": false, \"workaroundAvailable\": false}";

    Api.Response opened = gold.open(json);

    assertThat(opened.header("Content-Type")).isEqualTo("application/json");
    assertThat(opened.json().get("subject").asText()).isEqualTo(EVIL);
    assertThat(opened.json().at("/messages/0/text").asText()).isEqualTo(EVIL);
    assertThat(gold.get("/tickets/" + opened.json().get("number").asText()).header("X-Content-Type-Options"))
        .isEqualTo("nosniff");
  }

  private static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }

  @Test
  @DisplayName("SLA 2, 4.12: the package, its Appointed Email Users, what is planned, and for whom the token acts")
  @Clause({"2", "4.12"})
  void readsTheCompany() {
    mailUsers.appoint(new AppointedEmailUser(SupportTier.GOLD.name(), "Kim", "kim@gold.example"), "manager");
    tickets.planRelease(MON_10_00.plusSeconds(86_400), staff(null));

    JsonNode held = gold.get("/package").json();
    assertThat(held.get("tier").asText()).isEqualTo("gold");
    assertThat(held.get("appointedEmailUsers").asInt()).isEqualTo(20);
    assertThat(held.get("emailUsers")).extracting(user -> user.get("address").asText()).contains("kim@gold.example");
    assertThat(held.get("people")).extracting(person -> person.get("role").asText()).contains("Customer Success Consultant");
    assertThat(silver.get("/package").text()).doesNotContain("kim@gold.example");

    assertThat(gold.get("/announcements").json().get("announcements")).extracting(one -> one.get("kind").asText() + " "
        + one.get("startAt").asText()).contains("release 2024-06-04T08:00:00Z");
    assertThat(gold.get("/me").json().get("customer").asText()).isEqualTo("Gold customer");
    assertThat(gold.get("/me").json().get("tokenExpiresAt").asText()).isEqualTo("2024-07-03T08:00:00Z");
  }
}
