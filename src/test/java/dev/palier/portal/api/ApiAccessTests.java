package dev.palier.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.portal.PortalContact;
import dev.palier.portal.token.AccessToken;
import dev.palier.portal.token.AccessTokens;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.sla.UnusableAnswers;
import dev.palier.ticket.process.SupportDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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

/** Who may use the REST API, for which tickets, and how much. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "palier.notices.relay.enabled=false")
@Import(ApiCustomers.class)
class ApiAccessTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final String WORDS = "{\"message\": \"x\"}";
  private static final List<BiFunction<Api, String, Api.Response>> ON_A_TICKET = List.of(
      (api, ticket) -> api.get("/tickets/" + ticket), (api, ticket) -> api.get("/tickets/" + ticket + "/files/1"),
      (api, ticket) -> api.post("/tickets/" + ticket + "/replies", WORDS),
      (api, ticket) -> api.post("/tickets/" + ticket + "/replies", WORDS, "Idempotency-Key", "k"),
      (api, ticket) -> api.postParts("/tickets/" + ticket + "/replies", WORDS, List.of()),
      (api, ticket) -> api.post("/tickets/" + ticket + "/confirmation", WORDS),
      (api, ticket) -> api.post("/tickets/" + ticket + "/confirmation", WORDS, "Idempotency-Key", "l"),
      (api, ticket) -> api.post("/tickets/" + ticket + "/rejection", WORDS),
      (api, ticket) -> api.postParts("/tickets/" + ticket + "/rejection", WORDS, List.of()),
      (api, ticket) -> api.post("/tickets/" + ticket + "/escalations", "{\"reason\": \"x\"}"));
  private static final List<BiFunction<Api, String, Api.Response>> ON_NONE = List.of(
      (api, none) -> api.get("/tickets"), (api, none) -> api.open(Api.TICKET), (api, none) -> api.get("/package"),
      (api, none) -> api.get("/announcements"), (api, none) -> api.get("/me"), (api, none) -> api.get("/nothing"),
      (api, none) -> api.get(""), (api, none) -> api.get("/openapi.json.yaml"));

  @LocalServerPort
  private int port;
  @Autowired
  private ApiCustomers customers;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private AccessTokens tokens;
  @Autowired
  private JdbcTemplate jdbc;
  private PortalContact contact;

  @BeforeEach
  void atTen() {
    desk.itIs(MON_10_00);
    contact = customers.contact(SupportTier.GOLD);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private String token() {
    return tokens.create(contact, "Monitoring", 30);
  }

  private Api api(String token) {
    return new Api(port, token);
  }

  @Test
  @DisplayName("SLA 4.12: without a valid token every request gets a 401 that says how to bring one; no redirect, no session")
  @Clause("4.12")
  void needsAToken() {
    String ticket = api(token()).open();

    Stream.of(null, "", "palier_", "palier_unknown", "x".repeat(5000), token() + "x").forEach(token ->
        Stream.concat(ON_A_TICKET.stream(), ON_NONE.stream()).map(request -> request.apply(api(token), ticket))
            .forEach(answer -> {
          assertThat(answer.problem()).isEqualTo("401 unauthorized");
          assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"palier\"");
          assertThat(answer.header("Set-Cookie")).isNull();
        }));
    assertThat(api("palier_unknown").get("/me").header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  @DisplayName("A token works until it is revoked, and is one contact's to revoke")
  void isRevoked() {
    String secret = token();
    Api api = api(secret);
    long id = tokens.of(contact).get(0).id();

    assertThat(tokens.revoke(customers.contact(SupportTier.GOLD), id)).isFalse();
    assertThat(api.get("/me").status()).isEqualTo(200);
    assertThat(tokens.revoke(contact, id)).isTrue();
    assertThat(api.get("/me").problem()).isEqualTo("401 unauthorized");
    assertThat(tokens.of(contact)).isEmpty();
  }

  @Test
  @DisplayName("A token works until it expires")
  void expires() {
    Api api = api(token());
    desk.itIs(MON_10_00.plus(Duration.ofDays(30)).minusSeconds(1));
    assertThat(api.get("/me").status()).isEqualTo(200);

    desk.itIs(MON_10_00.plus(Duration.ofDays(30)));

    assertThat(api.get("/me").problem()).isEqualTo("401 unauthorized");
    assertThat(tokens.of(contact)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.12: who is taken off the list of contacts has no token any more, also when put on it again")
  @Clause("4.12")
  void endsWithItsContact() {
    Api api = api(token());
    assertThat(api.get("/tickets").status()).isEqualTo(200);

    jdbc.update("delete from contact where customer_id = ? and address = ?", contact.customerId(), contact.address());
    assertThat(api.get("/tickets").problem()).isEqualTo("401 unauthorized");
    jdbc.update("insert into contact (customer_id, address, name) values (?, ?, ?)", contact.customerId(),
        contact.address(), "Robin");
    assertThat(api.get("/tickets").problem()).isEqualTo("401 unauthorized");
  }

  @Test
  @DisplayName("A secret has 256 random bits, is told once and kept as a hash; its last use is noted to the minute")
  void keepsOnlyAHash() {
    String secret = token();

    assertThat(secret).matches("palier_[A-Za-z0-9_-]{43}").isNotEqualTo(token());
    assertThat(jdbc.queryForList("select * from portal_token").toString()).doesNotContain(secret, secret.substring(7));
    assertThat(tokens.of(contact)).extracting(AccessToken::lastUsedAt).containsOnlyNulls();
    api(secret).get("/me");
    desk.itIs(MON_10_00.plusSeconds(30));
    api(secret).get("/me");
    assertThat(tokens.of(contact)).last().extracting(AccessToken::lastUsedAt).isEqualTo(MON_10_00);
    desk.itIs(MON_10_00.plusSeconds(90));
    api(secret).get("/me");
    assertThat(tokens.of(contact)).last().extracting(AccessToken::lastUsedAt).isEqualTo(MON_10_00.plusSeconds(90));
  }

  @Test
  @DisplayName("A contact has at most 20 tokens, each with a name and at most a year")
  void limitsTokens() {
    IntStream.range(0, 20).forEach(number -> token());

    assertThatThrownBy(this::token).isExactlyInstanceOf(Refusal.class).hasMessageContaining("20 access tokens");
    tokens.revoke(contact, tokens.of(contact).get(0).id());
    assertThat(token()).isNotNull();
    assertThatThrownBy(() -> tokens.create(contact, " \u0000\n", 366)).isInstanceOfSatisfying(UnusableAnswers.class, unusable ->
        assertThat(unusable.problems()).extracting(UnusableAnswers.Problem::field).containsExactly("name", "days"));
    assertThatThrownBy(() -> tokens.create(new PortalContact("GOLD", "Nobody", "nobody@example.com"), "x", 1))
        .isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("SLA 4.12: another company's ticket is as unknown as one that does not exist, whatever is asked of it")
  @Clause("4.12")
  void keepsCompaniesApart() {
    String foreign = customers.api(port, SupportTier.SILVER).open();
    Api api = api(token());

    ON_A_TICKET.forEach(request -> {
      Api.Response answer = request.apply(api, foreign);
      assertThat(answer.problem()).isEqualTo("404 not-found");
      assertThat(answer.text().replace(foreign, "T-0")).isEqualTo(request.apply(api, "T-0").text());
    });
    assertThat(api.get("/tickets?show=all&size=200").text()).doesNotContain(foreign);
  }

  @Test
  @DisplayName("SLA 4.12: a file is found in its own ticket alone")
  @Clause("4.12")
  void keepsFilesApart() {
    Api api = api(token());
    String with = api.open();
    String without = api.open();
    String file = api.postParts("/tickets/" + with + "/replies", null, List.of(Api.Upload.file("a.txt", "a"))).json()
        .at("/messages/1/files/0/id").asText();

    assertThat(api.get("/tickets/" + with + "/files/" + file).status()).isEqualTo(200);
    assertThat(api.get("/tickets/" + without + "/files/" + file).problem()).isEqualTo("404 not-found");
    assertThat(api.get("/tickets/" + with + "/files/" + Long.MAX_VALUE).problem()).isEqualTo("404 not-found");
    assertThat(api.get("/tickets/" + with + "/files/x").problem()).isEqualTo("404 not-found");
  }

  @Test
  @DisplayName("A token makes 60 changes a minute; beyond them it is told how long to wait, and may still read")
  void limitsChanges() {
    Api api = api(token());
    assertThat(IntStream.range(0, 60).mapToObj(number -> api.post("/tickets/T-0/replies", WORDS).status())).containsOnly(404);
    desk.itIs(MON_10_00.plusSeconds(18));

    Api.Response refused = api.post("/tickets/T-0/replies", WORDS);

    assertThat(refused.problem()).isEqualTo("429 too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("42");
    assertThat(api.get("/me").status()).isEqualTo(200);
    assertThat(api(token()).post("/tickets/T-0/replies", WORDS).status()).isEqualTo(404);
    desk.itIs(MON_10_00.plusSeconds(60));
    assertThat(api.post("/tickets/T-0/replies", WORDS).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A token does not open the pages of the portal, and nothing else opens the API")
  void opensTheApiAlone() throws Exception {
    String secret = token();
    assertThat(status("/portal/tickets", "Bearer " + secret)).isIn(302, 403);
    assertThat(status("/api/v1/me", "Basic YWRtaW46TGFuZGluZy00LXN0YWlycw==")).isEqualTo(401);
    assertThat(status("/api/v1/me", secret)).isEqualTo(401);
    assertThat(status("/api/v1/me?access_token=" + secret, "x")).isEqualTo(401);
    assertThat(status("/api/v1/me", "bearer  " + secret)).isEqualTo(200);
  }

  private int status(String path, String authorization) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", authorization).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
