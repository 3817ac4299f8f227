package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.tasklist.Rest;
import dev.palier.tasklist.SampleStaff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * A manager at Cockpit, in a real browser. What comes next is a list
 * with an end, so no other tests' tickets are in this database.
 */
@Clause("4.2")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class CockpitBrowserTests {

  private static final String MARKUP = "<img src=x onerror=\"document.title='broken in'\"> {{7*7}}";

  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired SampleStaff staff;
  private String customer;
  private String ticket;

  @BeforeEach
  void openTickets() {
    staff.arrive();
    WatchedTickets watched = new WatchedTickets(program);
    customer = watched.customer(SupportTier.GOLD, "Fjord " + MARKUP);
    ticket = watched.ticket(customer, Priority.P1, MARKUP, Duration.ofMinutes(61));
  }

  @Test
  @DisplayName("SLA 4.2: the dashboard shows how tickets stand and what comes next, and says plainly when the server is away")
  void dashboard() {
    try (Browser browser = Browser.open(1280, 1600, true)) {
      signIn(browser);
      browser.awaitWords("What comes next");
      browser.awaitWords("level 3 to the VP Customer Office and the VP Sales");
      assertThat(browser.words()).contains("Open tickets", "Missed today", "Undelivered notices", "Health", MARKUP)
          .containsPattern("in 2\\d min\\s+" + ticket).containsPattern("As of \\d\\d:\\d\\d CES?T, \\d+ s ago");
      assertThat(browser.driver().getTitle()).doesNotContain("broken in");
      browser.picture("cockpit-dashboard");

      browser.driver().executeCdpCommand("Network.enable", Map.of());
      browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
          Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
      browser.awaitWords("The server cannot be reached. What you see is");
      browser.picture("cockpit-dashboard-away");
      browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
          Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
      browser.await(driver -> !browser.words().contains("The server cannot be reached."));
    }
  }

  @Test
  @DisplayName("SLA 4.2: the board is narrowed down by its address, links to the tickets behind the misses, and its tables are saved")
  void board(@TempDir Path saved) {
    try (Browser browser = Browser.open(1280, 1600, true)) {
      signIn(browser);
      browser.go("about:blank");
      browser.go(cockpit() + "#/palier-sla-board?customer=" + customer);
      browser.awaitWords("1 of 1 missed");
      assertThat(browser.words()).contains("Promises kept", "Escalations", "Time lost", "Misses", MARKUP, "not done yet");
      assertThat(browser.find("svg.palier-d-trend").getAttribute("aria-label")).contains("First response:", "0.0 %", "Goal 100 %");
      browser.picture("cockpit-board");

      new Select(browser.find("#palier-d-priority")).selectByValue("P4");
      browser.awaitWords("No promise came to an end in these months, for these tickets.");
      assertThat(browser.driver().getCurrentUrl()).contains("customer=" + customer, "priority=P4");
      browser.driver().navigate().back();
      browser.awaitWords("1 of 1 missed");

      browser.driver().executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", saved.toString()));
      browser.driver().findElements(By.cssSelector(".palier-d-csv")).forEach(link -> link.click());
      browser.await(driver -> files(saved).filter(name -> name.endsWith(".csv")).count() >= 4);
      assertThat(files(saved)).anyMatch(name -> name.startsWith("sla-misses-")).anyMatch(name -> name.startsWith("sla-attainment-"));
      browser.click(By.linkText(ticket));
      browser.awaitWords("Gold ticket");
    }
  }

  private void signIn(Browser browser) {
    browser.go(cockpit());
    browser.type("input[type=text]", "vera");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.find(".palier-dashboard");
  }

  private String cockpit() {
    return "http://localhost:" + port + "/camunda/app/cockpit/default/";
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
