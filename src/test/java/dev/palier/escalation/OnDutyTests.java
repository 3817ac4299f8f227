package dev.palier.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.audit.Rule;
import dev.palier.audit.check.Seen;
import dev.palier.audit.run.FullAudit;
import dev.palier.customer.Absences;
import dev.palier.customer.Rosters;
import dev.palier.customer.Rosters.Roster;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A level always finds a person: by the roster, by deputies, by the next level. */
@Clause("4.8")
class OnDutyTests extends TicketWalk {

  private static final Instant MON_08_00 = Instant.parse("2024-06-10T06:00:00Z");

  @Autowired Absences absences;
  @Autowired Rosters rosters;
  @Autowired FullAudit audit;

  @BeforeEach
  void furtherPeople() {
    hold("second-line", "nils", "Nils Berg");
    hold("third-line", "omar", "Omar Diaz");
  }

  @AfterEach
  void nobodyIsAway() {
    jdbc.update("delete from absence");
    jdbc.update("delete from roster");
  }

  @ParameterizedTest(name = "level 1 due at {1}: {2}")
  @DisplayName("SLA 4.8: a night ends at 06:00 by the clock on the wall, also when the clocks change in it")
  @CsvSource({"2024-03-31T03:15:00Z,05:45 CEST,nils", "2024-03-31T03:35:00Z,06:05 CEST,carla",
      "2024-10-27T03:59:00Z,05:29 CET,nils", "2024-10-27T04:31:00Z,06:01 CET,carla", "2024-06-05T20:00:00Z,22:30 CEST,nils"})
  void tellsWhoeverHasTheNight(Instant opened, String due, String person) {
    ClockUtil.setCurrentTime(Date.from(opened));
    rosters.replace(roster(shift("nils@palier.example", "20240101T220000", "20240102T060000"),
        shift("carla@palier.example", "20240101T060000", "20240101T220000")), "eva");
    String ticket = open(SupportTier.GOLD, Priority.P1, opened);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly(person + "@palier.example");
    ReceivedMail mail = mailTo(person, "escalation level 1 of 4");
    assertThat(mail.text()).contains("told as Customer Success Consultant: this", due);
  }

  @Test
  @DisplayName("SLA 4.8: in a gap of the roster the standing holders are told")
  void fallsBackInAGap() {
    ClockUtil.setCurrentTime(Date.from(MON_10_00));
    rosters.replace(roster(shift("nils@palier.example", "20240101T220000", "20240102T060000")), "eva");
    String ticket = open(SupportTier.GOLD, Priority.P1, MON_10_00);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly("carla@palier.example");
  }

  @Test
  @DisplayName("SLA 4.8: a roster that cannot be read any more holds up nothing; the standing holders are told")
  void outlivesARosterThatIsSpoilt() {
    ClockUtil.setCurrentTime(Date.from(MON_10_00));
    rosters.replace(roster(shift("nils@palier.example", "20240101T000000", "20240102T000000")), "eva");
    jdbc.update("update roster set calendar = ?, digest = 'spoilt'", "BEGIN:VCAL".getBytes(StandardCharsets.UTF_8));
    String ticket = open(SupportTier.GOLD, Priority.P1, MON_10_00);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly("carla@palier.example");
  }

  @Test
  @DisplayName("SLA 4.8: a deputy is told in place of whoever is absent, and reads whose deputy they are and until when")
  void tellsTheDeputy() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    absences.record("carla", SAT_23_10, MON_08_00, "nils", "carla");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly("nils@palier.example");
    ReceivedMail mail = mailTo("nils", "escalation level 1 of 4");
    assertThat(mail.text()).contains("You are told as deputy of Carla Reyes, Customer Success Consultant, who is absent until "
        + "Mon 10 June 2024 08:00 CEST: this ticket has reached");
    assertThat(mail.html()).contains("deputy of Carla Reyes");
  }

  @Test
  @DisplayName("SLA 4.8: a deputy who is absent too has a deputy; whoever came back is told themselves")
  void followsTheChain() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    absences.record("carla", SAT_23_10, MON_08_00, "nils", "carla");
    absences.record("nils", SAT_23_10.minus(Duration.ofDays(1)), MON_08_00, "omar", "nils");

    assertThat(roleHolders.of("csc", "GOLD")).singleElement().satisfies(told -> {
      assertThat(told.userId()).isEqualTo("omar");
      assertThat(told.insteadOf().name()).isEqualTo("Carla Reyes");
    });
    assertThat(roleHolders.of("csc", "GOLD", MON_08_00)).singleElement().satisfies(told -> {
      assertThat(told.userId()).isEqualTo("carla");
      assertThat(told.insteadOf()).isNull();
    });
    absences.planned("carla").forEach(absence -> absences.end(absence.id(), "carla"));
    assertThat(roleHolders.of("csc", "GOLD")).extracting("userId").containsExactly("carla");
  }

  @Test
  @DisplayName("SLA 4.8: where all deputies are absent in a circle the next level is told, and reads why")
  void aCircleGoesToTheNextLevel() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    absences.record("carla", SAT_23_10, MON_08_00, "nils", "carla");
    absences.record("nils", SAT_23_10, MON_08_00, "carla", "nils");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly("eva@palier.example");
    assertThat(mailTo("eva", "escalation level 1 of 4").text()).contains("told as Support Manager, in place of the Customer Success "
        + "Consultant, a role that nobody holds at present: Carla Reyes cannot be reached", "Please name a deputy for the role");
    assertThat(missing(ticket)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: if nobody at all is there, the absent holder is told: never nobody")
  void neverNobody() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    for (String user : List.of("carla", "eva", "noor", "tom", "chris")) {
      absences.record(user, SAT_23_10, MON_08_00, user.equals("carla") ? "eva" : "carla", user);
    }
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);

    assertThat(readers(ticket, 1)).containsExactly("carla@palier.example");
    assertThat(mailTo("carla", "escalation level 1 of 4").text()).contains("nobody is there:");
  }

  @Test
  @DisplayName("SLA 4.8: a deputy of both Vice Presidents gets one mail that names both roles, and the audit finds nothing missing")
  void oneMailForTwoRoles() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    absences.record("noor", SAT_23_10, MON_08_00, "omar", "noor");
    absences.record("tom", SAT_23_10, MON_08_00, "omar", "tom");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(90);

    assertThat(notices(ticket, NoticeKind.ESCALATION)).filteredOn(notice -> notice.level() == 3).singleElement()
        .satisfies(notice -> assertThat(notice.recipient().role()).isEqualTo("VP Customer Office / VP Sales"));
    assertThat(missing(ticket)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: what changes in rosters and absences after a level was raised is no finding of the audit")
  void laterChangesAreNoFinding() {
    ClockUtil.setCurrentTime(Date.from(SAT_23_10));
    rosters.replace(roster(shift("nils@palier.example", "20240101T220000", "20240102T060000")), "eva");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(60);
    rosters.replace(roster(shift("omar@palier.example", "20240101T220000", "20240102T060000")), "eva");
    absences.record("eva", SAT_23_10.plus(Duration.ofHours(1)), MON_08_00, "omar", "eva");
    minutes(20);

    assertThat(missing(ticket)).isEmpty();
  }

  private List<Seen> missing(String ticket) {
    return audit.run(() -> { }).seen().stream().filter(seen -> seen.rule() == Rule.NOTICE_MISSING && ticket.equals(seen.ticket())).toList();
  }

  private ReceivedMail mailTo(String user, String subject) {
    return mails().stream().filter(mail -> mail.to().startsWith(user + "@") && mail.subject().contains(subject)).findFirst().orElseThrow();
  }

  private List<String> readers(String ticket, int level) {
    return notices(ticket, NoticeKind.ESCALATION).stream().filter(notice -> notice.level() == level).map(NoticeEntry::recipient)
        .map(recipient -> recipient.address()).toList();
  }

  private static Roster roster(String... shifts) {
    return new Roster("csc", "", "csc.ics", ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", shifts) + "END:VCALENDAR\r\n")
        .getBytes(StandardCharsets.UTF_8));
  }

  private static String shift(String address, String from, String to) {
    return "BEGIN:VEVENT\r\nUID:" + address + "\r\nDTSTART;TZID=Europe/Paris:" + from + "\r\nDTEND;TZID=Europe/Paris:" + to
        + "\r\nRRULE:FREQ=DAILY\r\nATTENDEE:mailto:" + address + "\r\nEND:VEVENT\r\n";
  }
}
