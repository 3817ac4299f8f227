package dev.palier.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.notification.relay.DrivenRelay;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What no transport delivers becomes a human's task. */
@Clause("4.8")
class UndeliveredNoticesTests extends TicketWalk {

  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ApplicationContext program;

  @Test
  @DisplayName("SLA 4.8: a refused notice makes one task (who, what, why, since when) and a mail to the Support Manager")
  void makesOneTask() {
    String ticket = refusedLevel();
    ReceivedMail mail = mailTo("eva");
    minutes(5);
    mails();

    Task task = tasks(ticket).get(0);
    assertThat(tasks(ticket)).hasSize(1);
    assertThat(task.getName()).isEqualTo("Reach person otherwise");
    assertThat(tasks.getIdentityLinksForTask(task.getId())).anyMatch(link -> "support-manager".equals(link.getGroupId()));
    assertThat(tasks.getVariables(task.getId())).containsEntry("undeliveredTo",
        "Carla Reyes, Customer Success Consultant, nowhere")
        .containsEntry("undeliveredNotice", "Escalation level 1").containsEntry("undeliveredSince", "Sat 8 June 2024 23:40 CEST")
        .containsEntry("undeliveredReason", "Refused for good: Not an e-mail address: nowhere");
    assertThat(mail.subject()).contains("Escalation level 1 could not be delivered to Carla Reyes");
    assertThat(mail.text()).contains("refused for good", "?task=" + task.getId());
  }

  @Test
  @DisplayName("SLA 4.8: the task asks how the person was told, and the answer stays with the ticket")
  void asksHowThePersonWasTold() {
    String ticket = refusedLevel();
    mails();
    String task = tasks(ticket).get(0).getId();

    assertThatThrownBy(() -> tasks.complete(task)).hasStackTraceContaining("Choose how the person was told.");
    tasks.complete(task, Map.of("howTold", "telephone"));

    assertThat(tasks(ticket)).isEmpty();
    assertThat(jdbc.queryForList("select body from message where ticket = ? and direction = 'NOTE'", String.class, ticket))
        .containsExactly("Carla Reyes, Customer Success Consultant, nowhere was told by telephone of: Escalation level 1.");
  }

  @Test
  @DisplayName("SLA 4.8: without a mail server late notices make tasks and no further mails; the tasks end when mail is back")
  void endsWhenTheNoticeArrives() throws Exception {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look."));
    DrivenRelay toNowhere = new DrivenRelay(program, freePort());
    minutes(30);
    toNowhere.drain();
    minutes(4);
    toNowhere.drain();
    minutes(1);
    toNowhere.drain();

    assertThat(tasks(ticket)).hasSameSizeAs(notices.ofTicket(ticket)).hasSize(3);
    assertThat(notices(ticket, NoticeKind.UNDELIVERED)).isEmpty();
    minutes(3);
    mails();
    minutes(1);
    mails();

    assertThat(notices.ofTicket(ticket)).extracting(NoticeEntry::state).containsOnly(NoticeState.SENT);
    assertThat(tasks(ticket)).isEmpty();
    assertThat(history.createHistoricActivityInstanceQuery().activityId("EndEvent_NothingLeftToDo")
        .count()).isGreaterThanOrEqualTo(3);
  }

  @Test
  @DisplayName("SLA 4.8: a notice about an undelivered notice that is refused itself breeds nothing")
  void doesNotLoop() {
    jdbc.update("update role_holder set address = 'nowhere' where role_id in ('csc', 'support-manager')");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look."));
    jdbc.update("update role_holder set address = 'elsewhere' where role_id = 'support-manager'");
    minutes(30);
    mails();
    minutes(5);
    mails();

    assertThat(notices(ticket, NoticeKind.UNDELIVERED)).singleElement()
        .satisfies(notice -> assertThat(notice.state()).isEqualTo(NoticeState.REFUSED));
    assertThat(tasks(ticket)).hasSize(1);
  }

  private String refusedLevel() {
    jdbc.update("update role_holder set address = 'nowhere' where role_id = 'csc'");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look."));
    mails();
    minutes(30);
    return ticket;
  }

  private List<Task> tasks(String ticket) {
    return tasks.createTaskQuery().taskDefinitionKey("Task_ReachPerson").processVariableValueEquals("ticketNumber", ticket)
        .list();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
