package dev.palier.tasklist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

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
