package dev.palier.ticket.process;

import static dev.palier.ticket.process.ModelWalk.BEANS;
import static dev.palier.ticket.process.TicketStates.assertSupportInProgress;
import static dev.palier.ticket.process.TicketStates.assertWaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clocks drawn in the three tier models, with recorded beans: what fires, what is recorded, what waits again. */
@Clause({"2", "4.2", "4.7", "4.8", "R3", "R4", "R7"})
class TicketClocksTests {

  @BeforeEach
  void reset() {
    ModelWalk.reset();
  }

  @ParameterizedTest
  @CsvSource({"basic-ticket, Response", "basic-ticket, Resolution", "silver-ticket, Response", "silver-ticket, Resolution",
      "gold-ticket, Response", "gold-ticket, Resolution"})
  @DisplayName("SLA 4.7 (R7): response and resolution clocks warn, record a miss and go on waiting")
  void warnsAndRecordsAMiss(String tier, String clock) {
    ModelWalk.start(tier);

    ModelWalk.fire("Timer_" + clock + "Moment");
    BEANS.deadlines.missed = true;
    ModelWalk.fire("Timer_" + clock + "Moment");

    assertSupportInProgress(tier);
    assertThat(BEANS.calls).containsExactly("confirmReceipt", "warnAbout" + clock, "recordMissed" + clock);
  }

  @ParameterizedTest
  @CsvSource({"silver-ticket, Response", "silver-ticket, Resolution", "gold-ticket, Response", "gold-ticket, Resolution"})
  @DisplayName("SLA 4.8 (R3): a miss moves the running escalation path to its next level")
  void raisesALevelAfterAMiss(String tier, String clock) {
    ModelWalk.start(tier);
    BEANS.deadlines.missed = true;
    BEANS.deadlines.missRaisesLevel = true;

    ModelWalk.fire("Timer_" + clock + "Moment");

    assertThat(BEANS.calls).endsWith("recordMissed" + clock, "requestNextLevel", "notifyLevel 1");
    assertThat(ModelWalk.timers()).contains("Timer_Level2Due", "Timer_" + clock + "Moment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic-ticket", "silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.2: a first response ends the response clock for good")
  void endsTheResponseClockWithTheFirstResponse(String tier) {
    ModelWalk.start(tier);

    ModelWalk.complete("Task_SendFirstResponse");

    assertThat(BEANS.calls).containsExactly("confirmReceipt", "acceptFirstResponse");
    assertThat(ModelWalk.tasks()).contains("Task_WorkOnTicket").doesNotContain("Task_SendFirstResponse");
    assertThat(ModelWalk.timers()).contains("Timer_ResolutionMoment").doesNotContain("Timer_ResponseMoment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic-ticket", "silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.7: a response that is settled elsewhere and owed again comes and goes as a task")
  void asksForTheFirstResponseWhileItIsOwed(String tier) {
    BEANS.deadlines.responseOwed = false;
    ModelWalk.start(tier);
    assertThat(ModelWalk.tasks()).doesNotContain("Task_SendFirstResponse");

    BEANS.deadlines.responseOwed = true;
    ModelWalk.correlate(tier, "first-response-owed");
    assertSupportInProgress(tier);

    BEANS.deadlines.responseOwed = false;
    ModelWalk.correlate(tier, "first-response-settled");
    assertThat(ModelWalk.tasks()).contains("Task_WorkOnTicket").doesNotContain("Task_SendFirstResponse");
    assertThat(ModelWalk.timers()).contains("Timer_ResponseMoment");

    BEANS.deadlines.responseOwed = true;
    ModelWalk.correlate(tier, "first-response-owed");
    ModelWalk.complete("Task_SendFirstResponse");
    assertThat(BEANS.calls).containsExactly("confirmReceipt", "acceptFirstResponse");
  }

  @ParameterizedTest
  @CsvSource({"ask-customer, Timer_CustomerMoment", "offer-resolution, Timer_CustomerMomentWhenOffered"})
  @DisplayName("SLA 2 (R4): every tier reminds the customer; only Basic closes by itself")
  void remindsTheCustomerAndClosesBasicByItself(String outcome, String timer) {
    for (var tier : List.of("basic-ticket", "silver-ticket", "gold-ticket")) {
      ModelWalk.reset();
      ModelWalk.start(tier);
      ModelWalk.complete("Task_WorkOnTicket", "workOutcome", outcome);
      ModelWalk.fire(timer);
      assertThat(BEANS.calls).as(tier).endsWith("remindCustomer");

      BEANS.deadlines.autoCloseDue = true;
      ModelWalk.fire(timer);

      var basic = tier.equals("basic-ticket");
      assertThat(BEANS.calls).as(tier).endsWith(basic ? "closeTicket" : "remindCustomer");
      assertThat(ModelWalk.timers()).as(tier).containsExactlyElementsOf(basic ? List.of() : List.of(timer));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.8 (R3): a level is requested from the running path, or raised while no path runs")
  void escalatesOnRequestInAnyState(String tier) {
    ModelWalk.start(tier);
    ModelWalk.correlate(tier, "escalation-requested");
    ModelWalk.correlate(tier, "escalation-requested");
    assertThat(BEANS.calls).containsExactly("confirmReceipt", "requestNextLevel", "notifyLevel 1",
        "requestNextLevel", "notifyLevel 2");
    assertThat(ModelWalk.timers()).contains("Timer_Level3Due");

    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "ask-customer");
    BEANS.escalationPath.supportInProgress = false;
    ModelWalk.correlate(tier, "escalation-requested");
    assertThat(BEANS.calls).endsWith("raiseNextLevel");
    assertWaiting(tier);

    BEANS.escalationPath.reached = 3;
    ModelWalk.correlate(tier, "customer-replied");
    assertThat(ModelWalk.timers()).contains("Timer_Level4Due");
  }
}
