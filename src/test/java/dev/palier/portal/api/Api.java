package dev.palier.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The REST API as a program of a contact calls it, over real HTTP.
 *
 * @param token an access token, or null for none
 */
record Api(int port, String token) {

  static final String TICKET = """
      {"subject": "Export fails", "description": "Since this morning.", "productUsable": true, "limitation": "limited",
       "workaroundAvailable": false}""";

  private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BORDER = "border-of-parts";

  /** What came back. */
  record Response(HttpResponse<byte[]> http) {

    int status() {
      return http.statusCode();
    }

    String text() {
      return new String(http.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(http.body());
      } catch (IOException broken) {
        throw new AssertionError("No JSON: " + text(), broken);
      }
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse(null);
    }

    /** The fields of a problem's errors. */
    List<String> fields() {
      return json().path("errors").findValuesAsText("field");
    }

    /** E.g. {@code 404 not-found}, and that it is a whole problem. */
    String problem() {
      String type = json().path("type").asText();
      boolean whole = "application/problem+json".equals(header("Content-Type")) && json().path("status").asInt() == status()
          && !json().path("title").asText().isBlank() && !json().path("detail").asText().isBlank();
      return status() + " " + (whole ? type.replace("urn:palier:problem:", "") : "no problem: " + text());
    }
  }

  /** A file to be attached. */
  record Upload(String part, String name, String type, byte[] content) {

    static Upload file(String name, String content) {
      return new Upload("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
  }

  Response get(String path) {
    return send(HttpRequest.newBuilder().GET(), path, Map.of());
  }

  Response post(String path, String json, String... headers) {
    return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
  }

  Response send(String method, String path, String type, BodyPublisher body, String... headers) {
    return send(HttpRequest.newBuilder().method(method, body).header("Content-Type", type), path, map(headers));
  }

  /** Opens a ticket with a key of its own. */
  Response open(String json) {
    return post("/tickets", json, "Idempotency-Key", java.util.UUID.randomUUID().toString());
  }

  /** Opens a ticket. @return its number */
  String open() {
    Response opened = open(TICKET);
    if (opened.status() != 201) {
      throw new AssertionError(opened.status() + " " + opened.text());
    }
    return opened.json().get("number").asText();
  }

  /** @param json of the part {@code request}, or null for none */
  Response postParts(String path, String json, List<Upload> files, String... headers) {
    Upload request = json == null ? null : new Upload("request", null, "application/json", json.getBytes(StandardCharsets.UTF_8));
    List<byte[]> parts = Stream.concat(Stream.ofNullable(request), files.stream()).flatMap(Api::part).toList();
    byte[] end = ("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return send("POST", path, "multipart/form-data; boundary=" + BORDER,
        BodyPublishers.ofByteArrays(Stream.concat(parts.stream(), Stream.of(end)).toList()), headers);
  }

  private static Stream<byte[]> part(Upload part) {
    String head = "--" + BORDER + "\r\nContent-Disposition: form-data; name=\"" + part.part() + "\""
        + (part.name() == null ? "" : "; filename=\"" + part.name() + "\"") + "\r\nContent-Type: " + part.type() + "\r\n\r\n";
    return Stream.of(head.getBytes(StandardCharsets.UTF_8), part.content(), "\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private Response send(HttpRequest.Builder request, String path, Map<String, String> headers) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      return new Response(HTTP.send(request.uri(URI.create("http://localhost:" + port + "/api/v1" + path)).build(),
          BodyHandlers.ofByteArray()));
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Map<String, String> map(String... headers) {
    var pairs = Arrays.asList(headers);
    return Stream.iterate(0, at -> at < pairs.size(), at -> at + 2)
        .collect(java.util.stream.Collectors.toMap(pairs::get, at -> pairs.get(at + 1)));
  }
}
