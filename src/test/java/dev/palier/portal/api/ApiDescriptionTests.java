package dev.palier.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Palier;
import dev.palier.portal.Announcement;
import dev.palier.portal.PromiseView;
import dev.palier.portal.TicketState;
import dev.palier.sla.Limitation;
import dev.palier.sla.SupportTier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The description of the REST API is complete and kept in {@code docs/openapi.json}. After a change that is meant, write it anew
 * with {@code ./mvnw test -Dtest=ApiDescriptionTests -Dpalier.openapi.write=true} and look at the difference.
 */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "palier.notices.relay.enabled=false")
@Import(ApiCustomers.class)
class ApiDescriptionTests {

  private static final Path KEPT = Path.of("docs", "openapi.json");

  @LocalServerPort
  private int port;
  @Autowired
  private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Api.Response description() {
    return new Api(port, null).get("/openapi.json");
  }

  private static void operations(JsonNode description, BiConsumer<String, JsonNode> check) {
    description.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation ->
        check.accept(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
  }

  @Test
  @DisplayName("Everybody may read the description, and it is the one that is kept")
  void isKept() throws Exception {
    String described = description().text() + "\n";
    if (Boolean.getBoolean("palier.openapi.write")) {
      Files.writeString(KEPT, described);
    }

    assertThat(description().json().get("openapi").asText()).startsWith("3.1");
    assertThat(described).isEqualTo(Files.readString(KEPT));
  }

  @Test
  @DisplayName("Every path that is served is described, and no other")
  void namesEveryPath() {
    TreeSet<String> described = new TreeSet<>();
    operations(description().json(), (name, operation) -> described.add(name));

    assertThat(described).isNotEmpty().isEqualTo(served());
  }

  private TreeSet<String> served() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.palier.portal.api")).map(Map.Entry::getKey)
        .flatMap(mapping -> mapping.getPatternValues().stream().flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream().map(method -> method + " "
                + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}")))).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("Every operation says what it does, what it answers, and which problems there are")
  void describesEveryOperation() {
    JsonNode description = description().json();
    operations(description, (name, operation) -> {
      assertThat(operation.path("summary").asText()).as(name).isNotBlank();
      assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
      List<String> statuses = new ArrayList<>();
      operation.get("responses").fieldNames().forEachRemaining(statuses::add);
      assertThat(statuses).as(name).contains("401", "429", "500").containsAnyOf("200", "201").doesNotContain("default");
      assertThat(statuses.contains("404")).as(name).isEqualTo(name.contains("{number}"));
      assertThat(statuses.containsAll(List.of("400", "413", "415", "422"))).as(name).isEqualTo(name.startsWith("POST"));
      assertThat(statuses.contains("409")).as(name).isEqualTo(name.startsWith("POST") && name.contains("{number}"));
    });
    assertThat(description.at("/components/responses")).allSatisfy(response ->
        assertThat(response.at("/content/application~1problem+json/example/type").asText()).startsWith("urn:palier:problem:"));
    assertThat(description.at("/components/securitySchemes/accessToken/scheme").asText()).isEqualTo("bearer");
    assertThat(description.at("/security/0").has("accessToken")).isTrue();
  }

  @Test
  @DisplayName("What refers to a part of the description finds it; files and the required key are described")
  void isWhole() {
    JsonNode description = description().json();

    assertThat(description.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference ->
        assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    assertThat(description.at("/paths/~1api~1v1~1tickets/post/requestBody/content").has("multipart/form-data")).isTrue();
    JsonNode key = StreamSupport.stream(description.at("/paths/~1api~1v1~1tickets/post/parameters").spliterator(), false)
        .filter(parameter -> parameter.get("name").asText().equals("Idempotency-Key")).findFirst().orElseThrow();
    assertThat(key.get("required").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("Every word that an enumeration may have is described")
  void describesEveryWord() {
    JsonNode schemas = description().json().at("/components/schemas");

    assertThat(words(schemas.at("/Ticket/properties/state/enum"))).isEqualTo(words(TicketState.values()));
    assertThat(words(schemas.at("/TicketLine/properties/state/enum"))).isEqualTo(words(TicketState.values()));
    assertThat(words(schemas.at("/Promise/properties/standing/enum"))).isEqualTo(words(PromiseView.Standing.values()));
    assertThat(words(schemas.at("/Announcement/properties/kind/enum"))).isEqualTo(words(Announcement.Kind.values()));
    assertThat(words(schemas.at("/NewTicket/properties/limitation/enum"))).isEqualTo(words(Limitation.values()));
    assertThat(words(schemas.at("/SupportPackage/properties/tier/enum"))).isEqualTo(words(SupportTier.values()));
  }

  private static List<String> words(JsonNode described) {
    return StreamSupport.stream(described.spliterator(), false).map(JsonNode::asText).sorted().toList();
  }

  private static List<String> words(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  @Test
  @DisplayName("Nothing but the REST API of the portal is described, and nothing else was added to describe it")
  void describesNothingElse() throws Exception {
    assertThat(description().text()).doesNotContain("engine-rest", "actuator", "/portal/", "/demo");
    var http = java.net.http.HttpClient.newHttpClient();
    for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/index.html")) {
      var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path)).build();
      assertThat(http.send(request, java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode()).as(path).isEqualTo(404);
    }
  }
}
