package dev.palier.audit.alarm;

import dev.palier.audit.AuditSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Short HTTP calls to others, none of which may hold up an audit. */
@Component
public class OutsideCalls {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final HttpClient http;
  private final Duration timeout;

  OutsideCalls(AuditSettings settings) {
    timeout = settings.alarm().timeout().compareTo(LONGEST) < 0 ? settings.alarm().timeout() : LONGEST;
    http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /** Asks for an address; returns the HTTP status. */
  public int get(URI url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url).timeout(timeout).GET().build(), BodyHandlers.discarding()).statusCode();
  }

  int post(URI url, String json) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url).timeout(timeout).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.discarding()).statusCode();
  }
}
