package dev.palier.ticket.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which notices are void when they are about to be sent, and which never are. */
@Clause({"2", "4.5", "4.7", "R4", "R6", "R7"})
class RelevanceTests extends TicketWalk {

  @Test
  @DisplayName("SLA 4.7 (R7): a response warning is void once the customer was answered, with the answer as evidence")
  void voidsAnsweredResponseWarning() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(16);
    tickets.answer(ticket, piotr("We look."));
    mails();

    assertThat(notices(ticket, NoticeKind.RESPONSE_WARNING)).singleElement().satisfies(warning -> {
      assertThat(warning.state()).isEqualTo(NoticeState.VOID);
      assertThat(warning.lastError()).isEqualTo("The response time no longer runs: "
          + "Answer to the customer on Sat 8 June 2024 23:26 CEST.");
    });
  }

  @Test
  @DisplayName("SLA 4.5: a resolution warning is void while support waits, and told when the clock goes on before it is sent")
  void voidsPausedResolutionWarning() {
    String waiting = warnedOfResolution();
    tickets.ask(waiting, piotr("Which browser?"));
    String resumed = warnedOfResolution();
    tickets.ask(resumed, piotr("Which browser?"));
    minutes(5);
    tickets.customerReplied(resumed, Act.by("customer", "Firefox."));
    mails();

    assertThat(states(waiting, NoticeKind.RESOLUTION_WARNING)).containsExactly(NoticeState.VOID);
    assertThat(states(resumed, NoticeKind.RESOLUTION_WARNING)).containsExactly(NoticeState.SENT);
  }

  @Test
  @DisplayName("SLA 4.7: a warning is void when the clock was started anew by a changed priority, or met")
  void voidsRestartedAndMetWarnings() {
    String restarted = warnedOfResolution();
    minutes(1);
    tickets.changePriority(restarted, piotr("Less urgent."), Priority.P2, PriorityChange.CHANGED);
    String met = warnedOfResolution();
    tickets.resolve(met, piotr("Try again."));
    mails();

    assertThat(states(restarted, NoticeKind.RESOLUTION_WARNING)).containsExactly(NoticeState.VOID);
    assertThat(states(met, NoticeKind.RESOLUTION_WARNING)).containsExactly(NoticeState.VOID);
    assertThat(notices(restarted, NoticeKind.RESOLUTION_WARNING).get(0).lastError()).contains("Priority changed to P2");
  }

  @Test
  @DisplayName("SLA 4.7 (R6): a reminder of an update is void once it was sent, but not because it was missed")
  void voidsKeptUpdateOnly() {
    String kept = answered();
    minutes(50);
    tickets.update(kept, piotr("Still on it."));
    String missed = answered();
    minutes(70);
    mails();

    assertThat(states(kept, NoticeKind.UPDATE_REMINDER)).first().isEqualTo(NoticeState.VOID);
    assertThat(states(missed, NoticeKind.UPDATE_REMINDER)).containsExactly(NoticeState.SENT);
    assertThat(states(missed, NoticeKind.UPDATE_MISSED)).containsExactly(NoticeState.SENT);
  }

  @Test
  @DisplayName("SLA 2 (R4): a reminder is void once the customer answered or the ticket closed")
  void voidsReminderOfAnAnsweringCustomer() {
    String replied = reminded();
    tickets.customerReplied(replied, Act.by("customer", "Here it is."));
    String closed = reminded();
    tickets.close(closed, piotr(null));
    String silent = reminded();
    mails();

    assertThat(states(replied, NoticeKind.CUSTOMER_REMINDER)).containsExactly(NoticeState.VOID);
    assertThat(states(closed, NoticeKind.CUSTOMER_REMINDER)).containsExactly(NoticeState.VOID);
    assertThat(states(silent, NoticeKind.CUSTOMER_REMINDER)).containsExactly(NoticeState.SENT);
    assertThat(states(replied, NoticeKind.QUESTION)).containsExactly(NoticeState.SENT);
    assertThat(states(closed, NoticeKind.TICKET_CLOSED)).containsExactly(NoticeState.SENT);
  }

  @Test
  @DisplayName("SLA 4.7: a miss is told also when the answer came before the mail, which says so")
  void neverVoidsAMiss() {
    String ticket = open(SupportTier.SILVER, Priority.P1, MON_10_00);
    minutes(31);
    tickets.answer(ticket, piotr("Sorry for the wait."));

    List<ReceivedMail> mails = mails();

    assertThat(mails).filteredOn(mail -> mail.subject().contains("first response missed")).singleElement().satisfies(mail -> {
      assertThat(mail.subject()).contains("1 min late");
      assertThat(mail.text()).contains("The customer was written to on Mon 3 June 2024 10:31 CEST.")
          .doesNotContain("Nobody has answered", "What is asked of you");
    });
  }

  @Test
  @DisplayName("SLA 4.7: age alone voids nothing: after a day without a mail server a late warning of an open clock is sent")
  void neverVoidsByAge() {
    String ticket = open(SupportTier.SILVER, Priority.P1, MON_10_00);
    pass(Duration.ofHours(24));
    mails();

    assertThat(notices.ofTicket(ticket)).extracting(NoticeEntry::state).containsOnly(NoticeState.SENT);
  }

  private String answered() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look."));
    return ticket;
  }

  private String warnedOfResolution() {
    String ticket = answered();
    minutes(61);
    return ticket;
  }

  private String reminded() {
    String ticket = open(SupportTier.SILVER, Priority.P2, MON_10_00);
    tickets.ask(ticket, piotr("Which version?"));
    pass(Duration.ofDays(8));
    return ticket;
  }

  private List<NoticeState> states(String ticket, NoticeKind kind) {
    return notices(ticket, kind).stream().map(NoticeEntry::state).toList();
  }
}
