package dev.palier.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A role that nobody holds never swallows a level. */
@Clause("4.8")
@ExtendWith(OutputCaptureExtension.class)
class EmptyRolesTests extends TicketWalk {

  @Autowired Ledger ledger;
  @Autowired TaskService tasks;

  @Test
  @DisplayName("SLA 4.8: nobody is CSC: the Support Manager is told of level 1 in their place, and of level 2 as well")
  void tellsTheNextLevel(CapturedOutput output) {
    leave("csc");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(30);

    ReceivedMail mail = mailTo("eva");

    assertThat(mail.subject()).contains("escalation level 1 of 4");
    assertThat(mail.text()).contains("told as Support Manager, in place of the "
        + "Customer Success Consultant, a role that nobody holds");
    assertThat(levels(ticket)).singleElement().satisfies(level -> assertThat(level.recipients()).isEqualTo("csc"));
    assertThat(output.getOut()).contains("Nobody holds the role Customer Success Consultant for customer GOLD");
    minutes(30);
    assertThat(mailTo("eva").subject()).contains("escalation level 2 of 4");
  }

  @Test
  @DisplayName("SLA 4.8: one of two roles is empty: the other's holder is told and reads of it")
  void tellsTheOtherRole() {
    leave("vp-customer-office");
    open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(90);

    assertThat(mailTo("tom").text()).contains("told as VP Sales: this",
        "Nobody holds the role VP Customer Office, which this level is for as well.");
  }

  @Test
  @DisplayName("SLA 4.8: nobody is CEO: the level below is told of the last level")
  void tellsTheLevelBelowTheLast() {
    leave("ceo");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    minutes(120);

    assertThat(readers(ticket, 4)).containsExactly("VP Customer Office", "VP Sales");
  }

  @Test
  @DisplayName("SLA 4.8: nobody holds any role: the level is refused loudly and becomes a human's task")
  void becomesATask(CapturedOutput output) {
    jdbc.update("delete from role_holder where role_id <> 'first-line'");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look."));
    mails();
    minutes(30);
    mails();

    assertThat(notices(ticket, NoticeKind.ESCALATION)).singleElement()
        .satisfies(notice -> assertThat(notice.state()).isEqualTo(NoticeState.REFUSED));
    assertThat(tasks.createTaskQuery().taskDefinitionKey("Task_ReachPerson").processVariableValueEquals("ticketNumber", ticket)
        .count()).isOne();
    assertThat(output.getOut()).contains("level 1 of ticket " + ticket + " reached nobody");
  }

  private void leave(String role) {
    jdbc.update("delete from role_holder where role_id = ?", role);
  }

  private List<LedgerEntry> levels(String ticket) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED).toList();
  }

  private List<String> readers(String ticket, int level) {
    return notices(ticket, NoticeKind.ESCALATION).stream().filter(notice -> notice.level() == level).map(NoticeEntry::recipient)
        .map(recipient -> recipient.role()).toList();
  }
}
