package dev.palier.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.tasklist.TasklistUser;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody who signed in, at the pages that Palier adds to Cockpit. */
public record Manager(TasklistUser user) {

  private static final String PLUGIN = "/api/cockpit/plugin/palier/default/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Has looked at a page already: signing in gives a new token against forged requests, which the first answer brings. */
  public static Manager signedIn(int port, String user) throws Exception {
    Manager manager = new Manager(TasklistUser.signedIn(port, user));
    manager.get("me");
    return manager;
  }

  public static Manager nobody(int port) throws Exception {
    return new Manager(TasklistUser.nobody(port));
  }

  public HttpResponse<String> get(String path) throws Exception {
    return user.get(PLUGIN + path);
  }

  public JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  /** Acts on what the tab shows now. */
  public HttpResponse<String> act(String instance, String act, Map<String, Object> values) throws Exception {
    return act(instance, act, values, seen(instance));
  }

  public HttpResponse<String> act(String instance, String act, Map<String, Object> values, String seen) throws Exception {
    var sent = JSON.createObjectNode().put("seen", seen);
    values.forEach((name, value) -> sent.putPOJO(name, value));
    return user.post(PLUGIN + "instances/" + instance + "/acts/" + act, JSON.writeValueAsString(sent));
  }

  /** Says of an ended ticket, as its page shows it now, that it is an incident after all. */
  public HttpResponse<String> returnToScope(String ticket, String reason) throws Exception {
    var sent = JSON.createObjectNode().put("seen", json("finished/" + ticket).path("ticket").path("position").asText()).put("reason", reason);
    return user.post(PLUGIN + "finished/" + ticket + "/acts/return-to-scope", JSON.writeValueAsString(sent));
  }

  public String seen(String instance) throws Exception {
    return json("instances/" + instance + "/promises").path("position").asText();
  }

  public static String message(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body()).path("message").asText();
  }
}
