package dev.palier.demo;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript. */
class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String site;

  Visitor(int port) {
    this.site = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  /** Posts the fields of a form on the first page, with the page's token. */
  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String token = "token=" + found(TOKEN, get("/").body());
    return postAsIs(path, token + fields.entrySet().stream()
        .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining()));
  }

  HttpResponse<String> postAsIs(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body)), path);
  }

  /** Presses one of the clock's buttons. */
  HttpResponse<String> moveClock(String by) throws Exception {
    return post("/demo/clock", Map.of("by", by, "seen", found(SEEN, get("/").body()), "back", "/"));
  }

  /** Opens a Gold P1. @return its number */
  String openGoldP1(String subject) throws Exception {
    HttpResponse<String> page = post("/demo/tickets", Map.of("customer", "aurelia-medical", "priority", "P1", "subject", subject,
        "description", "Nothing works."));
    return page.uri().getPath().replaceAll(".*/", "");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    return http.send(request.uri(URI.create(site + path)).build(), BodyHandlers.ofString());
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new AssertionError("No " + pattern + " on the page: " + page);
    }
    return matcher.group(1);
  }
}
