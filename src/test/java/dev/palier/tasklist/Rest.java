package dev.palier.tasklist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine's REST API as one user calls it. */
public record Rest(int port, String user) {

  public static final String PASSWORD = "Quiet-7-harbour";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().GET(), "application/json", path);
  }

  public HttpResponse<String> post(String path, String json) {
    return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)), "application/json", path);
  }

  public HttpResponse<String> put(String path, String json) {
    return send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(json)), "application/json", path);
  }

  public HttpResponse<String> deploy(String name, String content) {
    String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nmine\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n"
        + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--b--\r\n";
    return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)), "multipart/form-data; boundary=b",
        "/deployment/create");
  }

  /**
   * Deploys as Camunda Modeler does: the first file is the one that is open, the others are its "additional files".
   *
   * @param files content by file name, in their order
   */
  public HttpResponse<String> deployFromModeler(String name, Map<String, String> files) {
    StringBuilder body = new StringBuilder();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("deployment-name", name);
    fields.put("deployment-source", "Camunda Modeler");
    fields.put("enable-duplicate-filtering", "true");
    fields.forEach((field, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"").append(field).append("\"\r\n\r\n")
        .append(value).append("\r\n"));
    files.forEach((file, content) -> body.append("--b\r\nContent-Disposition: form-data; name=\"").append(file)
        .append("\"; filename=\"").append(file).append("\"\r\nContent-Type: text/xml\r\n\r\n").append(content).append("\r\n"));
    return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body + "--b--\r\n")), "multipart/form-data; boundary=b",
        "/deployment/create");
  }

  public HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder().DELETE(), "application/json", path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String type, String path) {
    String basic = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes());
    request.header("Authorization", "Basic " + basic).header("Content-Type", type)
        .uri(URI.create("http://localhost:" + port + "/engine-rest" + path));
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
