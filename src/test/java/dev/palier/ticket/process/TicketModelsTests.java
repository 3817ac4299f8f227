package dev.palier.ticket.process;

import static dev.palier.ticket.process.ModelWalk.BEANS;
import static dev.palier.ticket.process.TicketStates.assertOffered;
import static dev.palier.ticket.process.TicketStates.assertSupportInProgress;
import static dev.palier.ticket.process.TicketStates.assertWaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The course of a ticket in the three tier models, with recorded beans: same ids, same steps, one test for three tiers. */
@Clause({"4.1", "4.5", "4.7", "R5"})
class TicketModelsTests {

  @BeforeEach
  void reset() {
    ModelWalk.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic-ticket", "silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.5: a ticket walks from opening over a question and a rejected resolution to its close")
  void walksFromOpeningToClose(String tier) {
    ModelWalk.start(tier);
    assertSupportInProgress(tier);

    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "ask-customer");
    assertWaiting(tier);
    ModelWalk.correlate(tier, "customer-replied");
    assertSupportInProgress(tier);

    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "offer-resolution");
    assertOffered(tier);
    ModelWalk.correlate(tier, "resolution-rejected");
    assertSupportInProgress(tier);

    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "offer-resolution");
    ModelWalk.complete("Task_ConfirmResolution", "confirmationOutcome", "confirmed");
    assertThat(ModelWalk.running()).isEmpty();
    assertThat(BEANS.calls).containsExactly("confirmReceipt", "acceptWork", "askCustomer", "recordCustomerReply",
        "acceptWork", "offerResolution", "recordRejection", "acceptWork", "offerResolution", "acceptConfirmation", "closeTicket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic-ticket", "silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.1, 4.7: handing over and changing the priority bring the work back to the staff")
  void goesOnAfterHandOverAndPriorityChange(String tier) {
    ModelWalk.start(tier);

    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "hand-over");
    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "change-priority");

    assertSupportInProgress(tier);
    assertThat(BEANS.calls).containsExactly("confirmReceipt", "acceptWork", "handOver", "acceptWork", "changePriority");
  }

  @ParameterizedTest
  @CsvSource({"customer-replied, Task_WorkOnTicket, recordCustomerReply",
      "offer-resolution, Task_ConfirmResolution, offerResolution"})
  @DisplayName("SLA 4.5: following up ends the wait with an answer by phone or with a resolution")
  void followsUpWithTheCustomer(String outcome, String nextTask, String step) {
    for (var tier : List.of("basic-ticket", "silver-ticket", "gold-ticket")) {
      ModelWalk.reset();
      ModelWalk.start(tier);
      ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "ask-customer");

      ModelWalk.complete("Task_FollowUpWithCustomer", "followUpOutcome", outcome);

      assertThat(ModelWalk.tasks()).as(tier).contains(nextTask).doesNotContain("Task_FollowUpWithCustomer");
      assertThat(BEANS.calls).as(tier).endsWith("acceptFollowUp", step);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic-ticket", "silver-ticket", "gold-ticket"})
  @DisplayName("SLA 4.7 (R5): a rejection noted by staff lets support go on")
  void goesOnAfterARejectionByPhone(String tier) {
    ModelWalk.start(tier);
    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "offer-resolution");

    ModelWalk.complete("Task_ConfirmResolution", "confirmationOutcome", "rejected");

    assertSupportInProgress(tier);
    assertThat(BEANS.calls).endsWith("acceptConfirmation", "recordRejection");
  }

  @ParameterizedTest
  @CsvSource({"none", "ask-customer", "offer-resolution"})
  @DisplayName("A ticket closes from any state, and nothing of it is left")
  void closesFromAnyState(String outcome) {
    for (var tier : List.of("basic-ticket", "silver-ticket", "gold-ticket")) {
      ModelWalk.reset();
      ModelWalk.start(tier);
      if (!outcome.equals("none")) {
        ModelWalk.complete("Task_WorkOnTicket", "workOutcome", outcome);
      }

      ModelWalk.correlate(tier, "ticket-closed");

      assertThat(ModelWalk.running()).as(tier).isEmpty();
      assertThat(ModelWalk.timers()).as(tier).isEmpty();
      assertThat(BEANS.calls).as(tier).endsWith("closeTicket").containsOnlyOnce("closeTicket");
    }
  }

  @Test
  @DisplayName("SLA 1.1, 4.6: what is found at work to be out of scope ends the lifecycle, and nothing of it is left")
  @Clause({"1.1", "4.6"})
  void leavesScopeAtWork() {
    for (var tier : List.of("basic-ticket", "silver-ticket", "gold-ticket")) {
      ModelWalk.reset();
      ModelWalk.start(tier);

      ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "out-of-scope");

      assertThat(ModelWalk.running()).as(tier).isEmpty();
      assertThat(ModelWalk.timers()).as(tier).isEmpty();
      assertThat(BEANS.calls).as(tier).endsWith("leaveScope").doesNotContain("closeTicket");
    }
  }

  @Test
  @DisplayName("SLA 4.7: a called process is handed number, tier and priority of its ticket")
  void handsOverTheTicket() {
    ModelWalk.start("gold-ticket");

    assertThat(ModelWalk.variable("Task_UpdateCustomer", "ticketNumber")).isEqualTo(ModelWalk.TICKET);
    assertThat(ModelWalk.variable("Task_UpdateCustomer", "supportTier")).isEqualTo("GOLD");
    assertThat(ModelWalk.variable("Task_UpdateCustomer", "priority")).isEqualTo("P1");
  }

  @Test
  @DisplayName("SLA 4.7: user tasks carry due date, follow-up date, priority, candidates and their form")
  void givesTasksTheirDatesAndForms() {
    ModelWalk.start("gold-ticket");

    for (var id : List.of("Task_SendFirstResponse", "Task_WorkOnTicket", "Task_UpdateCustomer")) {
      assertThat(ModelWalk.task(id).getDueDate()).isEqualTo(FakeDeadlines.DUE);
      assertThat(ModelWalk.task(id).getFollowUpDate()).isEqualTo(FakeDeadlines.DUE);
      assertThat(ModelWalk.task(id).getPriority()).isEqualTo(90);
    }
    assertThat(ModelWalk.form("Task_SendFirstResponse")).contains("\"id\": \"send-first-response\"");
    assertThat(ModelWalk.form("Task_WorkOnTicket")).contains("\"id\": \"work-on-ticket\"");
    assertThat(ModelWalk.form("Task_UpdateCustomer")).contains("\"id\": \"update-customer\"");
    ModelWalk.complete("Task_WorkOnTicket", "workOutcome", "ask-customer");
    assertThat(ModelWalk.form("Task_FollowUpWithCustomer")).contains("\"id\": \"follow-up-with-customer\"");
    ModelWalk.complete("Task_FollowUpWithCustomer", "followUpOutcome", "offer-resolution");
    assertThat(ModelWalk.form("Task_ConfirmResolution")).contains("\"id\": \"confirm-resolution\"");
  }
}
