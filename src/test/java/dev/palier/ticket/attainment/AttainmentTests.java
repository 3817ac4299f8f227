package dev.palier.ticket.attainment;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Miss;
import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the board and business reviews count, from tickets that were really worked on. */
@Clause({"4.2", "4.7"})
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class AttainmentTests {

  private static final YearMonth MAY = YearMonth.of(2031, 5);
  private static final YearMonth JUNE = YearMonth.of(2031, 6);
  private static final Period SUMMER = Period.ofMonths(MAY, YearMonth.of(2031, 8));
  /** 08:00 UTC, 10:00 in the contract's zone. */
  private static final Instant MON_2_JUNE = Instant.parse("2031-06-02T08:00:00Z");

  @Autowired SupportDesk desk;
  @Autowired Tickets tickets;
  @Autowired Attainments attainments;
  private Scope own;

  @BeforeEach
  void arrive() {
    own = Scope.ofCustomer(desk.customer(SupportTier.GOLD));
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.7: a promise kept counts as met, one whose deadline passed as missed however soon it was met after")
  void countsMetAndMissed() {
    String late = open(Priority.P1, MON_2_JUNE);
    after(late, 40);
    tickets.answer(late, staff("Sorry, we are on it."));
    after(late, 50);
    tickets.resolve(late, staff("Restart it."));

    assertThat(lines()).containsExactlyInAnyOrder("2031-06 GOLD P1 RESPONSE 0/1", "2031-06 GOLD P1 RESOLUTION 1/0",
        "2031-06 GOLD P1 UPDATE 2/0");
    assertThat(attainments.misses(SUMMER, own, 0, 10)).containsExactly(new Miss(late, own.customerId(), "Customer " + own.customerId(),
        "Export fails", SupportTier.GOLD, Priority.P1, Metric.RESPONSE, at(30), at(30), at(40)));
  }

  @Test
  @DisplayName("SLA 4.7: every deadline for an update that passes is a miss; the message that comes after it is not counted")
  void countsEveryMissedUpdate() {
    String silent = open(Priority.P1, MON_2_JUNE);
    after(silent, 10);
    tickets.answer(silent, staff("We are on it."));
    after(silent, 10 + 130);
    tickets.update(silent, staff("Still on it."));
    after(silent, 10 + 150);
    tickets.update(silent, staff("Nearly."));

    assertThat(lines()).contains("2031-06 GOLD P1 UPDATE 2/2");
    assertThat(attainments.misses(SUMMER, own, 0, 10)).filteredOn(miss -> miss.metric() == Metric.UPDATE)
        .extracting(Miss::missedAt, Miss::metLateAt)
        .containsExactly(tuple(at(130), at(140)), tuple(at(70), at(140)));
    assertThat(attainments.misses(SUMMER, own, 1, 1)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.7: an offer that the customer rejected and that was then missed is a miss, and not a promise met as well")
  void rejectedOfferThatIsMissed() {
    String ticket = open(Priority.P1, MON_2_JUNE);
    after(ticket, 20);
    tickets.resolve(ticket, staff("Restart it."));
    assertThat(lines()).contains("2031-06 GOLD P1 RESOLUTION 1/0");
    after(ticket, 30);
    tickets.reject(ticket, Act.by("customer", "No."));
    after(ticket, 180);

    assertThat(lines()).contains("2031-06 GOLD P1 RESOLUTION 0/1");
  }

  @Test
  @DisplayName("SLA 4.7: a changed priority is a promise of its own, a corrected one is the same; each counts with its priority")
  void countsByPriorityThen() {
    String changed = open(Priority.P3, MON_2_JUNE);
    after(changed, 121);
    tickets.changePriority(changed, staff("It stands still."), Priority.P1, PriorityChange.CHANGED);
    after(changed, 130);
    tickets.answer(changed, staff("We are on it."));

    assertThat(lines()).contains("2031-06 GOLD P3 RESPONSE 0/1", "2031-06 GOLD P1 RESPONSE 1/0", "2031-06 GOLD P1 UPDATE 1/0");
    assertThat(attainments.misses(SUMMER, scope(Priority.P1), 0, 10)).isEmpty();
    assertThat(attainments.misses(SUMMER, scope(Priority.P3), 0, 10)).hasSize(1);
    assertThat(attainments.outcomes(SUMMER, scope(Priority.P3))).hasSize(1);
  }

  @Test
  @DisplayName("SLA 1.1, 4.6: what was kept or missed before a request left the agreement counts, and nothing else of it")
  @Clause({"1.1", "4.6"})
  void countsOnlyWhatWasInScope() {
    String wish = open(Priority.P1, MON_2_JUNE);
    after(wish, 10);
    tickets.answer(wish, staff("We look into it."));
    tickets.leaveScope(wish, staff("A wish."), OutOfScope.FEATURE_REQUEST);
    after(wish, 600);
    assertThat(lines()).containsExactlyInAnyOrder("2031-06 GOLD P1 RESPONSE 1/0", "2031-06 GOLD P1 UPDATE 1/0");

    tickets.returnToScope(wish, staff("It is broken."));
    after(wish, 601);

    assertThat(lines()).containsExactlyInAnyOrder("2031-06 GOLD P1 RESPONSE 1/0", "2031-06 GOLD P1 RESOLUTION 0/1",
        "2031-06 GOLD P1 UPDATE 1/1");
  }

  @Test
  @DisplayName("SLA 2: a package that holds from then on is a promise of its own, one that holds from the opening is the same")
  @Clause("2")
  void countsChangedPackages() {
    String changed = open(Priority.P2, MON_2_JUNE);
    after(changed, 70);
    tickets.changePackage(changed, staff("Silver now."), SupportTier.SILVER, PriorityChange.CHANGED);
    after(changed, 80);
    tickets.answer(changed, staff("We are on it."));

    assertThat(lines()).contains("2031-06 SILVER P2 RESPONSE 1/1");
  }

  @Test
  @DisplayName("A month ends at midnight of the contract's zone, not of UTC; the instant of the deadline decides")
  void monthEndsInTheZone() {
    Instant lastOfMay = Instant.parse("2031-05-31T21:40:00Z");
    String may = open(Priority.P1, lastOfMay.minusSeconds(600));
    desk.passes(may, lastOfMay.plusSeconds(1200));
    String june = open(Priority.P1, lastOfMay.minusSeconds(600).plusSeconds(1));
    desk.passes(june, lastOfMay.plusSeconds(1201));
    String midnight = open(Priority.P1, Instant.parse("2031-05-31T21:30:00Z"));
    desk.passes(midnight, Instant.parse("2031-05-31T22:00:00Z"));

    assertThat(attainments.misses(Period.ofMonths(MAY, JUNE), own, 0, 10)).isEmpty();
    assertThat(attainments.misses(Period.ofMonths(JUNE, JUNE.plusMonths(1)), own, 0, 10)).hasSize(3);
    assertThat(attainments.misses(new Period(LocalDate.of(2031, 5, 31), LocalDate.of(2031, 6, 1)), own, 0, 10)).isEmpty();
    assertThat(attainments.flows(SUMMER, own)).singleElement().satisfies(flow -> {
      assertThat(flow.month()).isEqualTo(MAY);
      assertThat(flow.opened()).isEqualTo(3);
    });
  }

  @Test
  @DisplayName("SLA 4.8: levels are counted for each week from Monday to Sunday of the contract's zone, also when summer time ends")
  @Clause("4.8")
  void countsLevelsByWeek() {
    String ticket = open(Priority.P1, Instant.parse("2031-10-26T21:50:00Z"));
    desk.passes(ticket, Instant.parse("2031-10-26T23:50:00Z"));

    assertThat(attainments.escalations(Period.ofMonths(YearMonth.of(2031, 10), YearMonth.of(2031, 11)), own))
        .extracting(week -> week.monday() + " " + week.level() + " " + week.count())
        .containsExactly("2031-10-20 1 1", "2031-10-20 2 1", "2031-10-27 3 1", "2031-10-27 4 1");
    assertThat(attainments.escalations(SUMMER, own)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.4, 4.5: time spent waiting for the customer and in development goes to the months in which it passed")
  @Clause({"4.4", "4.5"})
  void sharesOutLostTime() {
    String ticket = open(Priority.P3, Instant.parse("2031-05-31T20:00:00Z"));
    desk.itIs(Instant.parse("2031-05-31T21:00:00Z"));
    tickets.ask(ticket, staff("Which version?"));
    desk.itIs(Instant.parse("2031-05-31T23:00:00Z"));
    tickets.customerReplied(ticket, Act.by("customer", "7.1"));
    desk.itIs(Instant.parse("2031-06-01T08:00:00Z"));
    tickets.handOver(ticket, staff("A bug."), SupportLine.DEVELOPMENT);
    desk.itIs(Instant.parse("2031-06-01T10:00:00Z"));
    tickets.ask(ticket, staff("And which browser?"));
    desk.itIs(Instant.parse("2031-06-01T11:30:00Z"));
    tickets.customerReplied(ticket, Act.by("customer", "Any."));
    desk.itIs(Instant.parse("2031-06-01T12:00:00Z"));
    tickets.returnFromDevelopment(ticket, staff("Found."));

    assertThat(attainments.lostTime(SUMMER, own)).extracting(lost -> lost.month() + " " + lost.waitingForCustomer() + " "
        + lost.inDevelopment()).containsExactly("2031-05 PT1H PT0S", "2031-06 PT2H30M PT2H30M");
  }

  @Test
  @DisplayName("SLA 4.5: what still lasts is counted up to now, and the hour that summer time takes is no hour")
  @Clause("4.5")
  void countsUpToNow() {
    String ticket = open(Priority.P3, Instant.parse("2032-03-27T23:00:00Z"));
    tickets.ask(ticket, staff("Which version?"));
    desk.itIs(Instant.parse("2032-03-28T22:00:00Z"));

    assertThat(attainments.lostTime(new Period(LocalDate.of(2032, 3, 28), LocalDate.of(2032, 3, 29)), own))
        .singleElement().satisfies(lost -> assertThat(lost.waitingForCustomer()).isEqualTo(Duration.ofHours(23)));
  }

  @Test
  @DisplayName("Only the tickets of the customer, tier, line and level that are asked for are counted")
  void narrowsDown() {
    String ticket = open(Priority.P1, MON_2_JUNE);
    after(ticket, 61);
    String customer = own.customerId();

    assertThat(attainments.misses(SUMMER, new Scope(customer, SupportTier.GOLD, Priority.P1, SupportLine.FIRST_LINE, 2), 0, 10))
        .hasSize(2);
    for (Scope other : List.of(new Scope("nobody", null, null, null, null), new Scope(customer, SupportTier.BASIC, null, null, null),
        new Scope(customer, null, Priority.P2, null, null), new Scope(customer, null, null, SupportLine.DEVELOPMENT, null),
        new Scope(customer, null, null, null, 3))) {
      assertThat(attainments.misses(SUMMER, other, 0, 10)).isEmpty();
      assertThat(attainments.outcomes(SUMMER, other)).isEmpty();
      assertThat(attainments.escalations(SUMMER, other)).isEmpty();
      assertThat(attainments.lostTime(SUMMER, other)).isEmpty();
      assertThat(attainments.flows(SUMMER, other)).isEmpty();
    }
  }

  private String open(Priority priority, Instant at) {
    return desk.openFor(own.customerId(), priority, at);
  }

  private void after(String ticket, int minutes) {
    desk.passes(ticket, at(minutes));
  }

  private static Instant at(int minutes) {
    return MON_2_JUNE.plusSeconds(60L * minutes);
  }

  private Scope scope(Priority priority) {
    return new Scope(own.customerId(), null, priority, null, null);
  }

  private List<String> lines() {
    return attainments.outcomes(SUMMER, own).stream().map(outcome -> outcome.month() + " " + outcome.tier() + " " + outcome.priority()
        + " " + outcome.metric() + " " + outcome.met() + "/" + outcome.missed()).toList();
  }
}
