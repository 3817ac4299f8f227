package dev.palier.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Somebody who signed in to Tasklist, as a browser does: with cookies and the token against forged requests. */
public class TasklistUser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, TasklistUser> SESSIONS = new HashMap<>();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String site;

  private TasklistUser(int port) {
    this.site = "http://localhost:" + port + "/camunda";
  }

  public static TasklistUser nobody(int port) throws Exception {
    TasklistUser visitor = new TasklistUser(port);
    visitor.send(HttpRequest.newBuilder().GET(), "/app/tasklist/default/");
    return visitor;
  }

  /** The session of a user; signed in once, since checking a password is slow by intent. */
  public static TasklistUser signedIn(int port, String user) throws Exception {
    TasklistUser known = SESSIONS.get(port + user);
    if (known == null) {
      known = signIn(port, user);
      SESSIONS.put(port + user, known);
    }
    return known;
  }

  /** A session of its own, for what ends it. */
  public static TasklistUser signIn(int port, String user) throws Exception {
    TasklistUser visitor = nobody(port);
    HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder().header("Content-Type",
        "application/x-www-form-urlencoded")
        .header("X-XSRF-TOKEN", visitor.token())
        .POST(BodyPublishers.ofString("username=" + user + "&password=" + Rest.PASSWORD)),
            "/api/admin/auth/user/default/login/tasklist");
    if (answer.statusCode() != 200) {
      throw new AssertionError("Cannot sign in: " + answer.statusCode() + " " + answer.body());
    }
    return visitor;
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().orElse("");
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  public HttpResponse<String> plugin(String path) throws Exception {
    return get("/api/tasklist/plugin/palier/default/" + path);
  }

  public JsonNode ticket(String task) throws Exception {
    return JSON.readTree(plugin("tasks/" + task + "/ticket").body());
  }

  /** What the tab of this task showed last. */
  public String seen(String task) throws Exception {
    return ticket(task).path("ticket").path("position").asText();
  }

  /** Acts on what is there now. */
  public HttpResponse<String> act(String task, String act, Map<String, Object> values) throws Exception {
    return act(task, act, values, seen(task));
  }

  public HttpResponse<String> act(String task, String act, Map<String, Object> values, String seen) throws Exception {
    var sent = JSON.createObjectNode().put("seen", seen);
    values.forEach((name, value) -> sent.putPOJO(name, value));
    return post("/api/tasklist/plugin/palier/default/tasks/" + task + "/acts/" + act, JSON.writeValueAsString(sent));
  }

  public HttpResponse<String> post(String path, String json) throws Exception {
    return send(HttpRequest.newBuilder().header("Content-Type", "application/json").header("X-XSRF-TOKEN", token())
        .POST(BodyPublishers.ofString(json)), path);
  }

  public HttpResponse<String> postWithoutToken(String path, String json) throws Exception {
    return send(HttpRequest.newBuilder().header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), path);
  }

  public static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    return http.send(request.uri(URI.create(site + path)).header("Accept", "application/json, */*").build(),
        BodyHandlers.ofString());
  }
}
