package dev.palier.portal;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.portal.TicketList.Filter;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Attachment;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The portal's pages over HTTP, as somebody without JavaScript uses them. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"palier.notices.relay.enabled=false", "palier.portal.sign-in.per-client=1000",
        "palier.portal.sign-in.per-address=1000"})
@Import({SupportDesk.class, SignInMails.class})
class PortalPagesTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Map<String, String> DOWN = Map.of("subject", "All is <b>down</b>", "description", "${7*7} since noon",
      "productUsable", "no", "limitation", "", "workaroundAvailable", "no");

  @LocalServerPort
  private int port;
  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private PortalViews views;
  @Autowired
  private SignInMails mails;
  @Autowired
  private Attachments attachments;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private PortalVisitor kim;

  @BeforeEach
  void signIn() {
    desk.itIs(MON_10_00);
    kim = visitor(SupportTier.GOLD);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private PortalVisitor visitor(SupportTier tier) {
    PortalVisitor visitor = new PortalVisitor(port);
    mails.signIn(visitor, "kim@" + tier.name().toLowerCase(java.util.Locale.ROOT) + ".example");
    return visitor;
  }

  private String opened(PortalVisitor visitor) {
    visitor.open("/portal/tickets/new");
    visitor.send("/portal/tickets", DOWN);
    return visitor.where().replaceAll(".*/", "");
  }

  @Test
  @DisplayName("SLA 4.12: a contact opens a ticket by answering questions, and sees what is promised")
  @Clause("4.12")
  void opensATicket() {
    String number = opened(kim);

    assertThat(number).matches("T-\\d+");
    assertThat(kim.page().text()).contains("All is <b>down</b>", "${7*7} since noon", "priority P1", "First response",
        "Due Mon 3 Jun 2024, 10:30 CEST in 30 minutes", "Mon 3 Jun 2024, 12:00 CEST", "We sent you a receipt");
    assertThat(kim.open("/portal/tickets").select("a[href$=/" + number + "]").text()).isEqualTo("All is <b>down</b>");
  }

  @Test
  @DisplayName("SLA 4.12: mistakes are listed with links to their fields, and nothing that was typed is lost")
  void namesMistakes() {
    kim.open("/portal/tickets/new");
    Document page = kim.send("/portal/tickets", Map.of("subject", "Half a ticket", "productUsable", "yes", "limitation", ""));

    assertThat(kim.status()).isEqualTo(422);
    assertThat(page.title()).startsWith("Problem:");
    List<String> links = page.select("#problems a").eachAttr("href");
    assertThat(links).containsExactly("#limitation", "#workaroundAvailable", "#description");
    assertThat(links).allSatisfy(link -> assertThat(page.selectFirst(link)).isNotNull());
    assertThat(page.selectFirst("#subject").val()).isEqualTo("Half a ticket");
    assertThat(page.selectFirst("#usable-yes").hasAttr("checked")).isTrue();
  }

  @Test
  @DisplayName("A form that is sent twice acts once")
  void actsOnce() {
    kim.open("/portal/tickets/new");
    Document form = kim.page();
    Map<String, String> fields = form.select("form[action$=/portal/tickets] input[type=hidden]").stream()
        .collect(Collectors.toMap(field -> field.attr("name"), Element::val));
    Map<String, String> sent = new java.util.HashMap<>(DOWN);
    sent.putAll(fields);
    kim.post("/portal/tickets", sent);
    String first = kim.where();

    kim.post("/portal/tickets", sent);

    assertThat(kim.where()).isEqualTo(first);
  }

  @Test
  @DisplayName("SLA 4.12: a contact replies with a file, and gets it back to be saved only")
  void repliesWithAFile() {
    String number = opened(kim);
    byte[] content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    kim.send("/replies", Map.of("message", "See the file."), "../../évil.html", content);

    Element link = kim.page().selectFirst(".files a");
    assertThat(link.text()).isEqualTo("évil.html");
    kim.open(link.attr("href"));
    assertThat(kim.bytes()).isEqualTo(content);
    assertThat(kim.header("Content-Disposition")).startsWith("attachment;").contains("vil.html");
    assertThat(kim.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(kim.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(kim.header("Cache-Control")).contains("no-store");
    assertThat(views.ticket(new PortalContact("GOLD", "Kim", "kim@gold.example"), number).conversation()).hasSize(2);
  }

  @Test
  @DisplayName("SLA 4.12: files above the limits are refused with a sentence that names the limit")
  void refusesLargeFiles() {
    opened(kim);
    Document page = kim.send("/replies", Map.of("message", "See the file."), "dump.bin", new byte[(10 << 20) + 1]);

    assertThat(kim.status()).isEqualTo(422);
    assertThat(page.selectFirst("#reply-files-problem").text()).contains("at most 10 MB").contains("dump.bin");
    assertThat(page.selectFirst("#reply-message").val()).isEqualTo("See the file.");
    Document larger = kim.send("/replies", Map.of("message", "See the file."), "dump.bin", new byte[30 << 20]);
    assertThat(kim.status()).isEqualTo(413);
    assertThat(larger.text()).contains("too large");
  }

  @Test
  @DisplayName("SLA 4.5: an offered resolution is rejected with words, or confirmed")
  void judgesAResolution() {
    String number = opened(kim);
    tickets.resolve(number, staff("Restarted."));
    kim.open("/portal/tickets/" + number);
    assertThat(kim.page().text()).contains("Is it solved?").contains("Resolution offered");

    Document page = kim.send("/rejection", Map.of());
    assertThat(kim.status()).isEqualTo(422);
    assertThat(page.select("#problems a").eachAttr("href")).containsExactly("#reject-message");
    kim.send("/rejection", Map.of("message", "Still down."));
    assertThat(kim.page().text()).contains("We go on working on it").contains("In progress");
    tickets.resolve(number, staff("Now really."));
    kim.open("/portal/tickets/" + number);
    kim.send("/confirmation", Map.of());

    assertThat(kim.page().text()).contains("The ticket is closed").contains("open a new one");
    assertThat(kim.page().select("form[action*=/tickets/]")).isEmpty();
  }

  @Test
  @DisplayName("What became impossible meanwhile is said on the page, and the words stay in their field")
  void saysWhatIsImpossible() {
    String number = opened(kim);
    tickets.close(number, staff("Done by phone."));

    kim.send("/replies", Map.of("message", "One more thing."));

    assertThat(kim.status()).isEqualTo(409);
    assertThat(kim.page().selectFirst("#problems").text()).contains("The ticket is closed.");
  }

  @Test
  @DisplayName("SLA 4.8: a contact asks for escalation with a reason; Basic is told politely that there is no path")
  @Clause("4.8")
  void escalates() {
    opened(kim);
    assertThat(kim.send("/escalation", Map.of()).select("#problems a").eachAttr("href")).containsExactly("#escalate-reason");
    kim.send("/escalation", Map.of("reason", "We lose money."));
    assertThat(kim.page().selectFirst(".escalation").text()).contains("Level 1", "Customer Success Consultant", "2 of 4");
    PortalVisitor basic = visitor(SupportTier.BASIC);
    opened(basic);

    assertThat(basic.page().selectFirst(".escalation").text()).contains("Your package, Basic, has no escalation path");
    assertThat(basic.page().select("form[action$=/escalation]")).isEmpty();
  }

  @Test
  @DisplayName("SLA 2: the package is shown in words, with who looks after the company; nothing planned is said so")
  @Clause("2")
  void showsTheCompany() {
    assertThat(kim.open("/portal/package").text()).contains("Your package: Gold", "for up to 20 Appointed Email Users", "24x7",
        "99.5 % a month", "Customer Success Consultant", "csc@support.example", "0 of 20 are appointed");
    assertThat(visitor(SupportTier.BASIC).open("/portal/package").text())
        .contains("not included, please use this portal", "are closed after 14 calendar days without an answer");
    assertThat(kim.open("/portal/planned").text()).contains("Planned maintenance Nothing is planned.");
  }

  @Test
  @DisplayName("Instants are shown in the zone that the reader chose, and it is kept")
  void keepsTheZone() {
    String number = opened(kim);
    kim.open("/portal/zone");
    kim.send("/portal/zone", Map.of("zone", "Asia/Tokyo"));

    assertThat(visitor(SupportTier.GOLD).open("/portal/tickets/" + number).text())
        .contains("Due Mon 3 Jun 2024, 17:30 JST in 30 minutes", "Asia/Tokyo (Japan Time)");
    kim.open("/portal/zone");
    assertThat(kim.send("/portal/zone", Map.of("zone", "Mars/Olympus")).text()).contains("Choose one of the time zones");
    kim.open("/portal/zone");
    kim.send("/portal/zone", Map.of("zone", "Europe/Paris"));
  }

  @Test
  @DisplayName("Threat 21: every endpoint with a foreign ticket number answers as if there were no such ticket")
  @Clause("4.12")
  void keepsCompaniesApart() {
    PortalVisitor owner = visitor(SupportTier.SILVER);
    String foreign = opened(owner);
    owner.send("/replies", Map.of("message", "Secret"), "secret.txt", new byte[] {1});
    tickets.resolve(foreign, staff("Offered."));
    Attachment file = attachments.of(foreign).get(0);
    String own = opened(kim);
    Map<String, String> fields = Map.of("message", "x", "reason", "x", "_csrf", kim.page().selectFirst("[name=_csrf]").val());
    Set<String> walked = new TreeSet<>();

    mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/portal") && path.contains("{number}")).forEach(path -> {
          RequestMethod method = mapping.getMethodsCondition().getMethods().iterator().next();
          for (String number : List.of(foreign, "T-999999999")) {
            String address = path.replace("{number}", number).replaceAll("\\{id.*}", Long.toString(file.id()));
            Document answer = method == RequestMethod.GET ? kim.open(address) : kim.post(address, fields);
            assertThat(kim.status()).as(method + " " + address).isEqualTo(404);
            assertThat(answer.text()).contains("There is no such ticket").doesNotContain("Secret");
          }
          walked.add(method + " " + path);
        }));

    assertThat(walked).hasSize(6);
    assertThat(kim.open("/portal/tickets/" + own + "/files/" + file.id()).text()).contains("There is no such ticket");
    assertThat(kim.open("/portal/tickets?show=all").text()).contains(own).doesNotContain(foreign);
    owner.open("/portal/tickets/" + foreign);
    assertThat(owner.page().text()).contains("Is it solved?");
  }

  @Test
  @DisplayName("Threat 20: without its token no form is taken, signed in or not")
  void refusesForgedForms() {
    String number = opened(kim);
    for (String path : List.of("/portal/tickets", "/portal/tickets/" + number + "/replies", "/portal/zone", "/portal/sign-out",
        "/portal/sign-in", "/portal/sign-in/link", "/portal/company")) {
      Document answer = kim.post(path, Map.of("message", "forged"));
      assertThat(kim.status()).as(path).isEqualTo(403);
      assertThat(answer.text()).contains("This form is too old");
    }
    assertThat(kim.open("/portal/tickets/" + number).text()).doesNotContain("forged");
  }

  @Test
  @DisplayName("Threat 20: every page, also one about an error, lets nothing in from elsewhere and is kept by nobody")
  void sendsHeaders() {
    String number = opened(kim);
    for (String path : List.of("/portal/tickets", "/portal/tickets/" + number, "/portal/sign-in", "/portal/tickets/T-0",
        "/portal/nothing-here", "/portal/tickets/new")) {
      kim.open(path);
      assertThat(kim.header("Content-Security-Policy")).as(path).contains("default-src 'none'", "script-src 'self'",
          "frame-ancestors 'none'").doesNotContain("unsafe");
      assertThat(kim.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(kim.header("Cache-Control")).as(path).contains("no-store");
      assertThat(kim.page().select("script:not([src]), style, [style], [onclick]")).as(path).isEmpty();
    }
    assertThat(kim.open("/portal/nothing-here").text()).contains("There is no such page");
    kim.open("/portal/assets/portal.css");
    assertThat(kim.status()).isEqualTo(200);
    assertThat(kim.header("Cache-Control")).contains("max-age=3600");
  }

  @Test
  @DisplayName("The engine's web applications and the rest of the program stay as they are")
  void leavesTheRestAlone() {
    kim.open("/camunda/app/tasklist/default/");
    assertThat(kim.status()).isEqualTo(200);
    assertThat(kim.header("Content-Security-Policy")).contains("unsafe-eval");
    kim.open("/engine-rest/task");
    assertThat(kim.status()).isEqualTo(401);
  }

  @Test
  @DisplayName("SLA 4.7: a customer reads when a paused ticket is closed by itself, and that it waits for them")
  void tellsWhoseTurnItIs() {
    PortalVisitor basic = visitor(SupportTier.BASIC);
    String number = opened(basic);
    tickets.ask(number, Act.by("first.agent", "Which browser?"));

    basic.open("/portal/tickets/" + number);

    assertThat(basic.page().text()).contains("Waiting for you", "Paused while we wait for you",
        "closed on Mon 17 Jun 2024, 10:00 CEST");
    assertThat(views.list(new PortalContact("BASIC", "Kim", "kim@basic.example"), Filter.OPEN, 1).lines())
        .anySatisfy(line -> assertThat(line.priority()).isEqualTo(Priority.P1));
  }

  @Test
  @DisplayName("WCAG AA: every page has a language, a title, headings in order, labels, and links that lead somewhere")
  void isAccessible() {
    String number = opened(kim);
    kim.send("/replies", Map.of("message", "> quoted\n\nSee the file."), "plan.txt", new byte[] {1});
    kim.send("/escalation", Map.of("reason", "We lose money."));
    check();
    tickets.resolve(number, staff("Restarted."));
    for (String path : List.of("/portal/tickets", "/portal/tickets?show=closed&page=2", "/portal/tickets/new",
        "/portal/tickets/" + number,
        "/portal/package", "/portal/planned", "/portal/zone", "/portal/company", "/portal/tickets/T-0", "/portal/nowhere",
        "/portal/sign-in", "/portal/sign-in?refused", "/portal/sign-in/sent", "/portal/sign-in/link?token=x")) {
      kim.open(path);
      check();
    }
    kim.open("/portal/tickets/" + number);
    kim.send("/rejection", Map.of());
    check();
    kim.open("/portal/tickets/new");
    kim.send("/portal/tickets", Map.of());
    check();
    kim.open("/portal/sign-in");
    kim.send("/portal/sign-in", Map.of());
    check();
  }

  private void check() {
    assertThat(Accessibility.findings(kim.page())).as(kim.where()).isEmpty();
  }
}
