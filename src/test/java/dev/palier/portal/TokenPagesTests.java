package dev.palier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page on which contacts make and revoke access tokens, in a browser that runs no JavaScript and without one. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"palier.notices.relay.enabled=false", "palier.portal.sign-in.per-client=1000",
        "palier.portal.sign-in.per-address=1000"})
@Import({SupportDesk.class, SignInMails.class})
class TokenPagesTests {

  private static final String EVIL = "<script>alert(1)</script>${7*7}";

  @LocalServerPort
  private int port;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private SignInMails mails;

  @ParameterizedTest
  @DisplayName("SLA 4.12: a contact makes an access token, sees it once, uses it, and revokes it")
  @Clause("4.12")
  @CsvSource({"SILVER, desk, 1280, 900", "BASIC, phone, 360, 740"})
  void makesAndRevokes(SupportTier tier, String name, int width, int height) throws Exception {
    try (Browser browser = Browser.open(width, height, false)) {
      signIn(browser, address(tier));
      browser.click("footer a[href$='/portal/tokens']");
      browser.awaitWords("You have none.");
      browser.type("#name", "Nightly monitoring");
      browser.click("#form button");
      browser.awaitWords("Your new access token");
      String secret = browser.find("#secret").getText();
      see(browser, name + "-made");

      assertThat(callsApi(secret)).isEqualTo(200);
      browser.go(at("/portal/tokens"));
      browser.awaitWords("Nightly monitoring");
      assertThat(browser.driver().getPageSource()).doesNotContain(secret);
      see(browser, name);
      browser.click("button[aria-label='Revoke Nightly monitoring']");
      browser.awaitWords("The access token is revoked.");
      assertThat(callsApi(secret)).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("A token needs a name and a length; names are shown as written; the page keeps WCAG AA as far as its HTML tells")
  void refusesNonsense() {
    PortalVisitor kim = visitor(SupportTier.GOLD);
    kim.open("/portal/tokens");

    kim.send("/portal/tokens", Map.of("name", " ", "days", "9999"));

    assertThat(kim.page().select(".problems a").eachText()).containsExactly(
        "Say what the token is for, e.g. the program that will use it.", "Choose 1 to 365 days.");
    assertThat(Accessibility.findings(kim.page())).isEmpty();
    kim.send("/portal/tokens", Map.of("name", EVIL, "days", "30"));
    assertThat(kim.page().select("#secret").text()).startsWith("palier_");
    assertThat(kim.page().select("tbody th .name").eachText()).containsExactly(EVIL);
    assertThat(Accessibility.findings(kim.page())).isEmpty();
    kim.send("/revocation", Map.of());
    assertThat(kim.page().select("tbody th")).isEmpty();
  }

  private PortalVisitor visitor(SupportTier tier) {
    PortalVisitor visitor = new PortalVisitor(port);
    mails.signIn(visitor, address(tier));
    return visitor;
  }

  private static String address(SupportTier tier) {
    return "kim@" + tier.name().toLowerCase(Locale.ROOT) + ".example";
  }

  private void signIn(Browser browser, String address) {
    browser.go(at("/portal"));
    browser.type("#address", address);
    browser.click("main form button");
    browser.awaitWords("Look into your mailbox");
    List<String> links = mails.linksFor(address);
    browser.go(at(links.get(links.size() - 1)));
    browser.click("main form button");
    browser.awaitWords("Tickets of");
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private int callsApi(String secret) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(at("/api/v1/me")))
        .header("Authorization", "Bearer " + secret).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Keeps a picture; nothing on the page is wider than the screen. */
  private static void see(Browser browser, String name) {
    browser.picture("portal-tokens-" + name);
    Object overflow = browser.driver().executeScript(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name + " is wider than the screen by").isZero();
  }
}
