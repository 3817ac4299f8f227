package dev.palier.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** A request with a key acts once, however often it is sent. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "palier.notices.relay.enabled=false")
@Import(ApiCustomers.class)
class ApiOnceOnlyTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final int AT_THE_SAME_TIME = 8;

  @LocalServerPort
  private int port;
  @Autowired
  private ApiCustomers customers;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private JdbcTemplate jdbc;
  private Api api;
  private String key;

  @BeforeEach
  void atTen() {
    desk.itIs(MON_10_00);
    api = customers.api(port, SupportTier.SILVER);
    key = UUID.randomUUID().toString();
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private Api.Response open(String json) {
    return api.post("/tickets", json, "Idempotency-Key", key);
  }

  private int tickets() {
    return jdbc.queryForObject("select count(*) from ticket", Integer.class);
  }

  @Test
  @DisplayName("SLA 4.12: a request for a ticket needs a key, and is told why")
  void needsAKey() {
    int before = tickets();

    Api.Response answer = api.post("/tickets", Api.TICKET);

    assertThat(answer.problem()).isEqualTo("400 idempotency-key-missing");
    assertThat(answer.json().get("detail").asText()).contains("Idempotency-Key", "second ticket");
    assertThat(api.post("/tickets", Api.TICKET, "Idempotency-Key", "x".repeat(201)).fields()).containsExactly("Idempotency-Key");
    assertThat(api.post("/tickets", Api.TICKET, "Idempotency-Key", "a b").fields()).containsExactly("Idempotency-Key");
    assertThat(tickets()).isEqualTo(before);
  }

  @Test
  @DisplayName("SLA 4.12: sent again, a request for a ticket gets the first answer and opens no second ticket")
  @Clause("4.12")
  void opensOnce() {
    Api.Response first = open(Api.TICKET);
    int after = tickets();
    api.post("/tickets/" + first.json().get("number").asText() + "/replies", "{\"message\": \"More.\"}");
    desk.itIs(MON_10_00.plus(Duration.ofHours(24)));

    Api.Response again = open(Api.TICKET.replace(",", " ,\n"));

    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(tickets()).isEqualTo(after);
  }

  @Test
  @DisplayName("The same key with another request is refused; the same key of somebody else is another key")
  void keepsKeysApart() {
    String ticket = open(Api.TICKET).json().get("number").asText();

    assertThat(open(Api.TICKET.replace("Export", "Import")).problem()).isEqualTo("422 idempotency-key-reused");
    assertThat(api.postParts("/tickets", Api.TICKET, List.of(Api.Upload.file("a", "a")), "Idempotency-Key", key).problem())
        .isEqualTo("422 idempotency-key-reused");
    assertThat(api.post("/tickets/" + ticket + "/replies", "{\"message\": \"x\"}", "Idempotency-Key", key).problem())
        .isEqualTo("422 idempotency-key-reused");
    Api.Response other = customers.api(port, SupportTier.SILVER).post("/tickets", Api.TICKET, "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(201);
    assertThat(other.json().get("number").asText()).isNotEqualTo(ticket);
  }

  @Test
  @DisplayName("A request that was refused keeps no key: mended, it is done")
  void mayBeMended() {
    assertThat(open("{}").problem()).isEqualTo("422 unusable-fields");

    assertThat(open(Api.TICKET).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("SLA 4.12: of requests with one key at the same time one opens the ticket, and all get its answer")
  @Clause("4.12")
  void opensOnceAtTheSameTime() throws Exception {
    int before = tickets();

    List<Api.Response> answers = together(() -> open(Api.TICKET));

    assertThat(answers).extracting(Api.Response::status).containsOnly(201);
    assertThat(answers).extracting(answer -> answer.header("Location")).containsOnly(answers.get(0).header("Location"));
    assertThat(answers).filteredOn(answer -> answer.header("Idempotency-Replayed") == null).hasSize(1);
    assertThat(tickets()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("SLA 4.8: replies and requests for the next level with one key count once, also at the same time")
  @Clause("4.12")
  void actsOnce() throws Exception {
    String ticket = api.open();

    List<Api.Response> replies = together(() ->
        api.post("/tickets/" + ticket + "/replies", "{\"message\": \"Once.\"}", "Idempotency-Key", key + "-reply"));
    List<Api.Response> escalations = together(() ->
        api.post("/tickets/" + ticket + "/escalations", "{\"reason\": \"We go live.\"}", "Idempotency-Key", key + "-level"));

    assertThat(Stream.concat(replies.stream(), escalations.stream())).extracting(Api.Response::status).containsOnly(200);
    var now = api.get("/tickets/" + ticket).json();
    assertThat(now.at("/escalation/raised")).hasSize(1);
    assertThat(now.get("messages")).extracting(said -> said.get("text").asText())
        .containsExactly("Since this morning.", "Once.", "We go live.");
  }

  @Test
  @DisplayName("Answers are forgotten after 48 hours")
  void forgets() {
    String first = open(Api.TICKET).header("Location");
    desk.itIs(MON_10_00.plus(Duration.ofHours(47)));
    assertThat(api.open()).isNotNull();
    assertThat(open(Api.TICKET).header("Location")).isEqualTo(first);

    desk.itIs(MON_10_00.plus(Duration.ofHours(49)));
    assertThat(api.open()).isNotNull();

    assertThat(open(Api.TICKET).header("Location")).isNotEqualTo(first);
  }

  private static List<Api.Response> together(Callable<Api.Response> request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_THE_SAME_TIME);
    ExecutorService threads = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
    try {
      List<Future<Api.Response>> running = threads.invokeAll(Collections.nCopies(AT_THE_SAME_TIME, () -> {
        start.await();
        return request.call();
      }));
      List<Api.Response> answers = new ArrayList<>();
      for (Future<Api.Response> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
