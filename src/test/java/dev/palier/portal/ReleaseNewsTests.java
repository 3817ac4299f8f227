package dev.palier.portal;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.ProductReleases;
import dev.palier.account.RoadmapRequests;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.ticket.ReleaseDates;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jsoup.nodes.Document;
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

/** What contacts read of releases in the portal, and how they ask for the roadmap there. */
@SpringBootTest(classes = Palier.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"palier.notices.relay.enabled=false", "palier.portal.sign-in.per-client=1000",
        "palier.portal.sign-in.per-address=1000"})
@Import({SupportDesk.class, SignInMails.class})
class ReleaseNewsTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");

  @LocalServerPort int port;
  @Autowired SupportDesk desk;
  @Autowired SignInMails mails;
  @Autowired ProductReleases releases;
  @Autowired ReleaseDates dates;
  @Autowired RoadmapRequests roadmap;
  @Autowired RoleHolders roles;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  private PortalVisitor kim;

  @BeforeEach
  void signIn() {
    desk.itIs(MON_10_00);
    kim = new PortalVisitor(port);
    mails.signIn(kim, "kim@gold.example");
  }

  @AfterEach
  void tidy() {
    runtime.createProcessInstanceQuery().processDefinitionKeyIn("roadmap-request", "release-demo").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    for (String table : List.of("release_demo", "product_release_change", "product_release", "routine_release", "service_step",
        "roadmap_request")) {
      jdbc.update("delete from " + table);
    }
    jdbc.update("delete from role_holder where role_id = 'leadership-sponsor'");
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 3.3: the portal shows what is planned, once each, and the notes of what is out, the latest first")
  @Clause("3.3")
  void tellsOfReleases() {
    releases.record("2023.4", Kind.ROUTINE, LocalDate.of(2023, 1, 10), null, "renata");
    releases.plan("2024.1.1", Kind.OTHER, MON_10_00.plus(Duration.ofHours(1)), "renata");
    releases.writeNotes("release-2024.1.1", "Exports keep <b>customs</b> codes.");
    releases.publish("release-2024.1.1", null, "renata");
    releases.plan("2024.2", Kind.ROUTINE, MON_10_00.plus(Duration.ofDays(20)), "renata");
    releases.writeNotes("release-2024.2", "Not for anybody yet.");
    dates.plan(MON_10_00.plus(Duration.ofDays(90)), staff("without a name"));

    Document page = kim.open("/portal/planned");
    assertThat(page.select("section[aria-labelledby=releases] li b").eachText()).containsExactly("Routine release 2024.2", "Routine release");
    assertThat(page.select("section[aria-labelledby=notes] li b").eachText()).containsExactly("Release 2024.1.1", "Routine release 2023.4");
    assertThat(page.text()).contains("Exports keep <b>customs</b> codes.", "Supported until 3 June 2025", "Support ended on 10 January 2024")
        .doesNotContain("Not for anybody yet");
  }

  @Test
  @DisplayName("SLA 3.5: a contact asks for the roadmap on the package's page; a second time in the year is refused with the date of the first")
  @Clause("3.5")
  void asksForTheRoadmap() {
    kim.open("/portal/package");
    kim.send("/portal/roadmap", Map.of("message", " "));
    assertThat(kim.status()).isEqualTo(409);
    assertThat(kim.page().text()).contains("Say what you would like to know");
    kim.send("/portal/roadmap", Map.of("message", "Will there be <i>an API</i>?"));
    assertThat(kim.page().text()).contains("Your Account Manager answers by e-mail.", "You asked on Mon 3 Jun 2024, 10:00 CEST",
        "Will there be <i>an API</i>?", "ask again from 1 January 2025");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("roadmap-GOLD-2024").count()).isOne();

    roadmap.answer("roadmap-GOLD-2024", "Yes, in the spring.", "lucas");
    assertThat(kim.open("/portal/package").text()).contains("We answered on Mon 3 Jun 2024, 10:00 CEST", "Yes, in the spring.")
        .doesNotContain("What would you like to know");
    PortalVisitor other = new PortalVisitor(port);
    mails.signIn(other, "kim@silver.example");
    assertThat(other.open("/portal/package").text()).doesNotContain("Yes, in the spring.").contains("What would you like to know");
  }

  @Test
  @DisplayName("SLA 2: the package's page names the Leadership Sponsor of a customer who is to have one")
  @Clause("2")
  void namesTheSponsor() {
    roles.add(new RoleHolder("leadership-sponsor", "", "ada", "Ada Obi", "ada@palier.example"));
    assertThat(kim.open("/portal/package").text()).contains("Leadership Sponsor Ada Obi ada@palier.example");
    PortalVisitor silver = new PortalVisitor(port);
    mails.signIn(silver, "kim@silver.example");
    assertThat(silver.open("/portal/package").text()).doesNotContain("Ada Obi");
  }
}
