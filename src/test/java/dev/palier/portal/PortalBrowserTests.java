package dev.palier.portal;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A contact's way through the portal in a real browser that runs no JavaScript, at a desk and on a small phone. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"palier.notices.relay.enabled=false", "palier.portal.sign-in.per-client=1000",
        "palier.portal.sign-in.per-address=1000"})
@Import({SupportDesk.class, SignInMails.class})
class PortalBrowserTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final String KIM = "kim@gold.example";

  @LocalServerPort
  private int port;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private SignInMails mails;

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @ParameterizedTest
  @DisplayName("SLA 4.12: a contact signs in, opens a P1, replies and confirms, without JavaScript")
  @Clause("4.12")
  @CsvSource({"desk, 1280, 900", "phone, 360, 740"})
  void walksThroughThePortal(String name, int width, int height) {
    desk.itIs(MON_10_00);
    try (Browser browser = Browser.open(width, height, false)) {
      signIn(browser);
      see(browser, name + "-tickets");
      browser.go(at("/portal/tickets/new"));
      browser.type("#subject", "Nobody can sign in");
      browser.click("label[for=usable-no]");
      browser.click("label[for=limitation-none]");
      browser.click("label[for=workaround-no]");
      browser.type("#description", "All our users see an error since ten o'clock.");
      see(browser, name + "-new-ticket");
      browser.click("form[action$='/portal/tickets'] button");
      browser.awaitWords("Your ticket is open");
      browser.awaitWords("priority P1");
      String number = browser.find("h1 + p b").getText();

      browser.type("#reply-message", "It is the certificate.");
      browser.click("form[action$=replies] button");
      browser.awaitWords("Your message has been added");
      tickets.resolve(number, staff("The certificate has been renewed."));
      browser.go(at("/portal/tickets/" + number));
      see(browser, name + "-offered");
      browser.click("form[action$=confirmation] button");
      browser.awaitWords("Thank you. The ticket is closed.");

      see(browser, name + "-closed");
      assertThat(browser.words()).contains("Nobody can sign in", "It is the certificate.", "The certificate has been renewed.");
    }
  }

  private void signIn(Browser browser) {
    browser.go(at("/portal"));
    browser.type("#address", KIM);
    browser.click("main form button");
    browser.awaitWords("Look into your mailbox");
    List<String> links = mails.linksFor(KIM);
    browser.go(at(links.get(links.size() - 1)));
    browser.click("main form button");
    browser.awaitWords("Tickets of");
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  /** Keeps a picture; nothing on the page is wider than the screen. */
  private static void see(Browser browser, String name) {
    browser.picture("portal-" + name);
    Object overflow = browser.driver().executeScript(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name + " is wider than the screen by").isZero();
  }
}
