package dev.palier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "palier.web.https=true")
class HttpsGuardTests {

  @LocalServerPort int port;

  @Test
  @DisplayName("Behind TLS every cookie is secure and browsers are told to stay")
  void cookiesAreSecure() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/")).build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).containsPattern("; ?Secure"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }
}
