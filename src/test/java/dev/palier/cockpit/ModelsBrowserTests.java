package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Browser;
import dev.palier.tasklist.Rest;
import dev.palier.tasklist.SampleStaff;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page "Models" in Cockpit, and who may ask for it; a form was deployed as Camunda Modeler does it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class ModelsBrowserTests {

  private static final String FORM = "tell-number.form";

  private static int deployed;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;

  @BeforeEach
  void deploy() throws Exception {
    staff.arrive();
    staff.addUser("paula", "camunda-admin");
    deployed++;
    String edited = Files.readString(Path.of("forms", FORM)).replaceFirst("\"label\": \"", "\"label\": \"" + label() + " ");
    assertThat(new Rest(port, "paula").deploy(FORM, edited).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("a manager sees who signed off what, unfolds the difference in words, narrows it down to one model, and what is in force")
  void page() {
    try (Browser browser = Browser.open(1280, 1600, true)) {
      browser.go(cockpit());
      browser.type("input[type=text]", "vera");
      browser.type("input[type=password]", Rest.PASSWORD);
      browser.click("button[type=submit]");
      browser.find(".palier-dashboard");
      browser.go("about:blank");
      browser.go(cockpit() + "#/palier-models");
      browser.awaitWords("Sign-offs");
      browser.picture("cockpit-models-folded");
      assertThat(browser.words()).contains("tell-number.form: version ", " by paula (", "is in force; it was made from the packaged one",
          "the program", "In force", "as packaged", "changed by paula on ");

      browser.click(By.cssSelector(".palier-models-signoff summary"));
      browser.awaitWords(label());
      browser.click(By.cssSelector(".palier-d-table details summary"));
      browser.awaitWords("From the packaged one to the one in force:");
      browser.picture("cockpit-models");

      new Select(browser.find("#palier-models-model")).selectByValue("gold-ticket");
      browser.await(driver -> driver.findElements(By.cssSelector(".palier-models-signoff")).size() == 1);
      assertThat(browser.driver().getCurrentUrl()).contains("model=gold-ticket");
      browser.click(By.linkText("Gold ticket"));
      browser.awaitWords("Definition Version:");
    }
  }

  @Test
  @DisplayName("whoever may use Cockpit sees all models and saves their files; others see nothing")
  void access() throws Exception {
    Manager vera = Manager.signedIn(port, "vera");
    JsonNode form = find(vera.json("models").path("inForce"), "tell-number");
    HttpResponse<String> file = vera.get("models/files/" + form.path("deployment").asText() + "/" + FORM);

    assertThat(form.path("origin").asText()).isEqualTo("CHANGED");
    assertThat(form.path("by").asText()).isEqualTo("paula");
    assertThat(file.body()).contains(label());
    assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"" + FORM + "\"");
    assertThat(vera.get("models/files/none/" + FORM).statusCode()).isEqualTo(404);
    assertThat(vera.json("models?model=tell-number").path("signOffs").get(0).path("by").asText()).isEqualTo("paula");
    assertThat(Manager.signedIn(port, "piotr").get("models").statusCode()).isEqualTo(403);
    assertThat(Manager.signedIn(port, "piotr").get("models/files/" + form.path("deployment").asText() + "/" + FORM).statusCode())
        .isEqualTo(403);
  }

  private static String label() {
    return "Please, " + deployed + ":";
  }

  private static JsonNode find(JsonNode lines, String key) {
    for (JsonNode line : lines) {
      if (line.path("key").asText().equals(key)) {
        return line;
      }
    }
    throw new AssertionError(key + " is not in force");
  }

  private String cockpit() {
    return "http://localhost:" + port + "/camunda/app/cockpit/default/";
  }
}
