package dev.palier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.SupportTier;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in to the portal by a link in a mail, over HTTP. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"palier.notices.relay.enabled=false", "palier.portal.sign-in.per-client=1000"})
@Import(SignInMails.class)
class SignInTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final String ASK = "/portal/sign-in";
  private static final String LINK = "/portal/sign-in/link";

  @LocalServerPort
  private int port;
  @Autowired
  private Customers customers;
  @Autowired
  private SignInMails mails;
  @Autowired
  private JdbcTemplate jdbc;

  @BeforeEach
  void someContacts() {
    ClockUtil.setCurrentTime(Date.from(MON_10_00));
    jdbc.update("delete from portal_sign_in_request");
    for (String name : List.of("north", "south")) {
      customers.add(new Customer(name, name + " works", SupportTier.SILVER));
      customers.add(new Contact(name, "Kim", "kim@" + name + ".example"));
      customers.add(new Contact(name, "Both", "both@elsewhere.example"));
    }
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private PortalVisitor asked(String address) {
    PortalVisitor visitor = new PortalVisitor(port);
    visitor.open(ASK);
    visitor.send(ASK, Map.of("address", address));
    return visitor;
  }

  private String newest(String address) {
    List<String> links = mails.linksFor(address);
    return links.get(links.size() - 1);
  }

  @Test
  @DisplayName("SLA 4.12: a contact signs in by a link from a mail, to the page that was asked for")
  @Clause("4.12")
  void signsIn() {
    PortalVisitor visitor = new PortalVisitor(port);
    visitor.open("/portal/package");
    assertThat(visitor.where()).isEqualTo(ASK);
    visitor.send(ASK, Map.of("address", " Kim@North.example "));
    assertThat(visitor.where()).isEqualTo(ASK + "/sent");
    String before = visitor.cookie("JSESSIONID");

    visitor.open(newest("kim@north.example"));
    visitor.send(LINK, Map.of());

    assertThat(visitor.where()).isEqualTo("/portal/package");
    assertThat(visitor.page().text()).contains("Kim").contains("north works");
    assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @Test
  @DisplayName("Opening a link uses nothing up, as mail scanners do; the button does, once")
  void usesALinkOnce() {
    asked("kim@north.example");
    String link = newest("kim@north.example");
    PortalVisitor scanner = new PortalVisitor(port);
    scanner.open(link);
    scanner.open(link);
    PortalVisitor visitor = new PortalVisitor(port);
    visitor.open(link);
    visitor.send(LINK, Map.of());
    assertThat(visitor.where()).isEqualTo("/portal/tickets");

    scanner.send(LINK, Map.of());

    assertThat(scanner.where()).isEqualTo(ASK + "?refused");
    assertThat(scanner.page().text()).contains("does not work any more");
    assertThat(scanner.open("/portal/tickets").title()).startsWith("Sign in");
  }

  @Test
  @DisplayName("A link works for 15 minutes")
  void linksExpire() {
    asked("kim@north.example");
    PortalVisitor visitor = new PortalVisitor(port);
    visitor.open(newest("kim@north.example"));
    ClockUtil.setCurrentTime(Date.from(MON_10_00.plus(Duration.ofMinutes(15))));

    visitor.send(LINK, Map.of());

    assertThat(visitor.where()).isEqualTo(ASK + "?refused");
  }

  @Test
  @DisplayName("The database keeps no token that could be used, only its hash")
  void keepsHashesOnly() {
    asked("kim@north.example");
    String token = newest("kim@north.example").replaceAll(".*token=", "");

    List<String> kept = jdbc.queryForList("select token_hash from portal_sign_in", String.class);

    assertThat(kept).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}")).noneMatch(hash -> hash.contains(token));
  }

  @Test
  @DisplayName("The answer does not tell whether an address is known, and nobody else gets a mail")
  void tellsNothingAboutAddresses() {
    int before = count();
    PortalVisitor unknown = asked("nobody@north.example");
    assertThat(count()).isEqualTo(before);
    PortalVisitor known = asked("kim@north.example");

    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.where()).isEqualTo(known.where());
    assertThat(unknown.page().selectFirst("main").html()).isEqualTo(known.page().selectFirst("main").html());
    assertThat(count()).isEqualTo(before + 1);
  }

  private int count() {
    return jdbc.queryForObject("select count(*) from notice where kind = 'SIGN_IN'", Integer.class);
  }

  @Test
  @DisplayName("An address gets five links an hour, and five more in the next; the answer stays the same")
  void limitsMails() {
    int before = mails.linksFor("kim@south.example").size();
    for (int request = 0; request < 8; request++) {
      assertThat(asked("kim@south.example").where()).isEqualTo(ASK + "/sent");
    }
    assertThat(mails.linksFor("kim@south.example")).hasSize(before + 5);
    asked("kim@north.example");

    ClockUtil.setCurrentTime(Date.from(MON_10_00.plus(Duration.ofMinutes(61))));
    asked("kim@south.example");

    assertThat(mails.linksFor("kim@south.example")).hasSize(before + 6);
  }

  @Test
  @DisplayName("What is no address is named, with what was expected")
  void refusesWhatIsNoAddress() {
    PortalVisitor visitor = asked("kim");

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().selectFirst("#address-problem").text()).contains("name@company.com");
    assertThat(visitor.page().selectFirst("#address").attr("aria-describedby")).isEqualTo("address-problem");
  }

  @Test
  @DisplayName("SLA 4.12: who writes for two customers chooses one, sees only its tickets, and may change")
  void choosesACompany() {
    PortalVisitor visitor = new PortalVisitor(port);
    mails.signIn(visitor, "both@elsewhere.example");
    assertThat(visitor.where()).isEqualTo("/portal/company");
    assertThat(visitor.open("/portal/tickets").title()).startsWith("For which company?");

    visitor.send("/portal/company", Map.of("customer", "south"));
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Tickets of south works");
    visitor.open("/portal/company");
    visitor.send("/portal/company", Map.of("customer", "north"));
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Tickets of north works");
    visitor.open("/portal/company");
    visitor.send("/portal/company", Map.of("customer", "GOLD"));
    assertThat(visitor.status()).isEqualTo(422);
  }

  @Test
  @DisplayName("After signing out, and after a contact is taken off the list, nothing can be seen")
  void endsASession() {
    customers.add(new Contact("north", "Temp", "temp@north.example"));
    PortalVisitor leaving = new PortalVisitor(port);
    mails.signIn(leaving, "temp@north.example");
    PortalVisitor dismissed = new PortalVisitor(port);
    mails.signIn(dismissed, "temp@north.example");
    leaving.send("/portal/sign-out", Map.of());
    assertThat(leaving.page().text()).contains("You are signed out");
    assertThat(leaving.open("/portal/tickets").title()).startsWith("Sign in");
    assertThat(dismissed.open("/portal/tickets").title()).startsWith("Tickets");

    jdbc.update("delete from contact where address = 'temp@north.example'");

    assertThat(dismissed.open("/portal/tickets").title()).startsWith("Sign in");
  }
}
