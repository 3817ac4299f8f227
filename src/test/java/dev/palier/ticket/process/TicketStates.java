package dev.palier.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ticket looks like in each state of its lifecycle: open tasks, waiting timers, running processes. */
final class TicketStates {

  private TicketStates() {}

  static void assertSupportInProgress(String tier) {
    if (tier.equals("basic-ticket")) {
      assertThat(ModelWalk.tasks()).containsExactly("Task_SendFirstResponse", "Task_WorkOnTicket");
      assertThat(ModelWalk.timers()).containsExactly("Timer_ResolutionMoment", "Timer_ResponseMoment");
      assertThat(ModelWalk.running()).containsExactly(tier);
    } else {
      assertThat(ModelWalk.tasks()).containsExactly("Task_SendFirstResponse", "Task_UpdateCustomer", "Task_WorkOnTicket");
      assertThat(ModelWalk.timers())
          .containsExactly("Timer_Level1Due", "Timer_ResolutionMoment", "Timer_ResponseMoment", "Timer_UpdateMoment");
      assertThat(ModelWalk.running()).containsExactlyInAnyOrder("gold-escalation", tier, "keep-customer-informed");
    }
    assertThat(ModelWalk.businessKeys()).containsExactly(ModelWalk.TICKET);
  }

  static void assertWaiting(String tier) {
    assertThat(ModelWalk.tasks()).containsExactly("Task_FollowUpWithCustomer");
    assertThat(ModelWalk.timers()).containsExactly("Timer_CustomerMoment");
    assertThat(ModelWalk.running()).containsExactly(tier);
  }

  static void assertOffered(String tier) {
    assertThat(ModelWalk.tasks()).containsExactly("Task_ConfirmResolution");
    assertThat(ModelWalk.timers()).containsExactly("Timer_CustomerMomentWhenOffered");
    assertThat(ModelWalk.running()).containsExactly(tier);
  }
}
