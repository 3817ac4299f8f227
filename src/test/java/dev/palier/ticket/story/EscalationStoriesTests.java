package dev.palier.ticket.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What those who are told of a level read. */
@Clause({"4.8", "R3"})
class EscalationStoriesTests extends TicketWalk {

  @Test
  @DisplayName("SLA 4.8: level 2 reads since when, what was tried, who was told before and what comes next")
  void tellsTheWholeStory() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);
    mails();
    minutes(12);
    tickets.answer(ticket, piotr("We are moving your projects."));
    escalations.acknowledge(ticket, 1, Act.by("carla", null));
    minutes(18);

    ReceivedMail mail = mailTo("eva");

    assertThat(mail.subject()).isEqualTo("[" + ticket + "] Gold P1 - escalation level 2 of 4: 60 minutes without a resolution,"
        + " 60 min left - Gold Machines: Everything is down");
    for (String part : List.of(mail.text(), mail.html())) {
      assertThat(part).contains("told as", "Support Manager", "Sat 8 June 2024 23:10 CEST", "Sun 9 June 2024 01:10 CEST",
          "Opened by e-mail, P1", "First response missed", "We are moving your projects.", "Piotr Nowak",
          "Carla Reyes", "delivered, taken on by Carla Reyes",
              "level 3, VP Customer Office / VP Sales, on Sun 9 June 2024 00:40 CEST",
          "https://support.example.com/camunda/app/tasklist/default/#/?task", "/camunda/app/cockpit/default/#/process-instance/",
          "https://support.example.com/take/" + ticket + "/2", "What is asked of you");
    }
  }

  @Test
  @DisplayName("SLA 4.8: a level raised before the resolution is told also after it; the mail says so and asks for nothing")
  void tellsALevelAfterTheResolution() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);
    tickets.answer(ticket, piotr("We look."));
    minutes(2);
    tickets.resolve(ticket, piotr("Please try again."));
    minutes(60);

    ReceivedMail mail = mailTo("carla");

    assertThat(mail.subject()).doesNotContain("left", "late");
    for (String part : List.of(mail.text(), mail.html())) {
      assertThat(part).contains("A resolution was offered to the customer on Sat 8 June 2024 23:42 CEST.", "missed by");
      assertThat(part).doesNotContain("What is asked of you", "Resolution due");
    }
  }

  @Test
  @DisplayName("SLA 4.8: a level told after the ticket was closed says so and has no dead links")
  void tellsALevelAfterTheEnd() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);
    tickets.close(ticket, Act.by("customer", null));

    assertThat(mailTo("carla").text()).contains("The ticket was closed on Sat 8 June 2024 23:40 CEST.").doesNotContain("cockpit",
        "tasklist");
  }

  @Test
  @DisplayName("SLA 4.8 (R3): a miss and a request are named as the cause, with the customer's words")
  void namesMissAndRequest() {
    String ticket = open(SupportTier.SILVER, Priority.P1, MON_10_00);
    minutes(31);
    assertThat(mailTo("carla").text()).contains("Why             the first response was missed on Mon 3 June 2024 10:30 CEST\n");

    escalations.request(ticket, Act.by("customer", "Our month-end closing is tonight."));
    assertThat(mailTo("eva").subject()).contains("level 2 of 4: asked for by the customer: "
        + "Our month-end closing is tonight, 89 min left");
  }

  @Test
  @DisplayName("SLA 4.8: after a changed priority the time without a resolution counts from the change")
  void countsFromTheChangedPriority() {
    String ticket = open(SupportTier.GOLD, Priority.P2, MON_10_00);
    pass(java.time.Duration.ofHours(4));
    assertThat(mailTo("carla").subject()).contains("level 1 of 4: 4 hours without a resolution");

    tickets.changePriority(ticket, piotr("Now nobody can work."), Priority.P1, PriorityChange.CHANGED);
    minutes(30);
    assertThat(mailTo("eva").text()).contains("30 minutes without a resolution at priority P1",
        "Priority changed to P1: Now nobody can work.");
  }
}
