package dev.palier.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import dev.palier.sla.SupportTier;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever cannot be done is answered with a problem that says what was wrong and what was expected; nothing was done then. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "palier.notices.relay.enabled=false")
@Import(ApiCustomers.class)
class ApiProblemsOverHttpTests {

  private static final int MEGABYTE = 1 << 20;

  @LocalServerPort
  private int port;
  @Autowired
  private ApiCustomers customers;
  private Api api;

  @BeforeEach
  void somebodyCalls() {
    api = customers.api(port, SupportTier.GOLD);
  }

  private String problem(Api.Response answer) {
    return answer.problem() + " " + answer.fields();
  }

  @ParameterizedTest
  @DisplayName("A path that does not exist is a 404")
  @ValueSource(strings = {"", "/", "/nothing", "/tickets/", "/tickets/T-1/nothing", "/openapi.json/x", "/openapi.json.yaml",
      "/tickets/T-1/files/one", "/swagger-ui/index.html"})
  void knowsNoOtherPath(String path) {
    assertThat(problem(api.get(path))).isEqualTo("404 not-found []");
  }

  @Test
  @DisplayName("Another method is a 405 that names those there are")
  void namesMethods() {
    Api.Response answer = api.send("DELETE", "/tickets", "application/json", BodyPublishers.noBody());

    assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    assertThat(answer.json().get("detail").asText()).contains("GET, POST").contains("DELETE");
    assertThat(api.post("/me", "{}").problem()).isEqualTo("405 method-not-allowed");
  }

  @Test
  @DisplayName("Another content type is a 415 that says which there are")
  void namesContentTypes() {
    String key = UUID.randomUUID().toString();
    Api.Response answer = api.send("POST", "/tickets", "text/plain", BodyPublishers.ofString("help"), "Idempotency-Key", key);

    assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
    assertThat(answer.json().get("detail").asText()).contains("application/json", "multipart/form-data");
    assertThat(api.postParts("/tickets", null, List.of(new Api.Upload("request", null, "text/plain", "{}".getBytes())),
        "Idempotency-Key", key).problem()).isEqualTo("415 unsupported-media-type");
  }

  @ParameterizedTest
  @DisplayName("JSON that cannot be read is a 400 that names the field, or the place")
  @CsvSource(delimiter = '|', value = {"{\"subject\": | []", "[] | []", "\"x\" | []", "null | []", "'' | []",
      "{\"subject\": \"a\", \"subject\": \"b\"} | []", "{} {} | []", "{\"subjekt\": \"a\"} | [subjekt]",
      "{\"subject\": {\"a\": 1}} | [subject]", "{\"productUsable\": \"yes\"} | [productUsable]",
      "{\"productUsable\": 1} | [productUsable]", "{\"limitation\": [\"limited\"]} | [limitation]"})
  void namesWhatCannotBeRead(String json, String fields) {
    Api.Response answer = api.open(json);

    assertThat(problem(answer)).isEqualTo("400 malformed-request " + fields);
    assertThat(answer.text()).doesNotContain("dev.palier", "java", "jackson");
  }

  @Test
  @DisplayName("All fields that are wrong are named at once, each with what was expected, as a 422")
  void namesEveryField() {
    Api.Response answer = api.open("{\"subject\": \" \", \"productUsable\": true, \"limitation\": \"huge\"}");

    assertThat(problem(answer)).isEqualTo("422 unusable-fields [subject, limitation, workaroundAvailable, description]");
    assertThat(answer.json().at("/errors/1/detail").asText()).isEqualTo("Expected critical, limited or slight, was 'huge'.");
    assertThat(api.open("{\"subject\": \"" + "x".repeat(201) + "\", \"description\": \"" + "y".repeat(20_001)
        + "\", \"productUsable\": false, \"workaroundAvailable\": false}").fields()).containsExactly("subject", "description");
  }

  @Test
  @DisplayName("JSON beyond a megabyte, and files beyond what is read at all, are a 413")
  void limitsSizes() {
    assertThat(api.open("{\"subject\": \"" + "x".repeat(MEGABYTE) + "\"}").problem()).isEqualTo("413 too-large");
    byte[] large = new byte[9 * MEGABYTE];
    var files = IntStream.range(0, 3).mapToObj(number -> new Api.Upload("files", "a", "text/plain", large)).toList();
    assertThat(api.postParts("/tickets", Api.TICKET, files, "Idempotency-Key", "k").problem()).isEqualTo("413 too-large");
  }

  @Test
  @DisplayName("More than five files are refused, and so is a part that nobody asked for: no file is dropped in silence")
  void refusesParts() {
    var six = IntStream.range(0, 6).mapToObj(number -> Api.Upload.file("a" + number, "a")).toList();

    assertThat(problem(api.postParts("/tickets", Api.TICKET, six, "Idempotency-Key", "k")))
        .isEqualTo("422 unusable-fields [files]");
    assertThat(problem(api.postParts("/tickets", Api.TICKET, List.of(new Api.Upload("file", "a", "text/plain", new byte[1])),
        "Idempotency-Key", "k"))).isEqualTo("400 malformed-request [file]");
    assertThat(problem(api.postParts("/tickets", Api.TICKET, List.of(new Api.Upload("files", null, "text/plain", new byte[1])),
        "Idempotency-Key", "k"))).isEqualTo("400 malformed-request [files]");
    assertThat(problem(api.postParts("/tickets", null, List.of(Api.Upload.file("a", "a")), "Idempotency-Key", "k")))
        .isEqualTo("400 malformed-request [request]");
    assertThat(api.send("POST", "/tickets", "multipart/form-data; boundary=b", BodyPublishers.ofString("no parts"),
        "Idempotency-Key", "k").problem()).isEqualTo("400 malformed-request");
  }

  @Test
  @DisplayName("Problems are told whatever the caller accepts, and crooked paths too")
  void tellsEverybody() throws Exception {
    assertThat(raw("GET /api/v1/tickets/T-0/files/1 HTTP/1.1\r\nAccept: text/html")).startsWith("HTTP/1.1 404")
        .contains("application/problem+json").contains("there is no ticket T-0");
    assertThat(raw("GET /api/v1/package HTTP/1.1\r\nAccept: text/html")).startsWith("HTTP/1.1 406")
        .contains("urn:palier:problem:not-acceptable");
    for (String path : List.of("/api/v1/tickets/%2e%2e%2f", "/api/v1//tickets", "/api/v1/tickets;a=b", "/api/v1/tickets/%00")) {
      assertThat(raw("GET " + path + " HTTP/1.1")).as(path).startsWith("HTTP/1.1 400");
    }
    assertThat(raw("GET /api/v1//tickets HTTP/1.1")).contains("urn:palier:problem:malformed-request");
  }

  private String raw(String start) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write((start + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + api.token() + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
