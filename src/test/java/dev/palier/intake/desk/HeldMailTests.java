package dev.palier.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.intake.MailText;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailEntry;
import dev.palier.intake.inbox.MailPlace;
import dev.palier.intake.inbox.MailState;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Message;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a person of the first line decides about a mail that waits. */
@Clause({"4.12", "4.13"})
@SpringBootTest(classes = Palier.class, properties = {"palier.notices.relay.enabled=false", "palier.intake.authserv-id=mx.palier.example"})
@Import(SupportDesk.class)
class HeldMailTests {

  private static final Instant TUE_10_00 = Instant.parse("2024-06-04T08:00:00Z");
  private static final AtomicLong UIDS = new AtomicLong();

  @Autowired SupportDesk support;
  @Autowired MailDesk desk;
  @Autowired Inbox inbox;
  @Autowired AppointedEmailUsers appointed;
  @Autowired Ledger ledger;
  @Autowired Notices notices;
  @Autowired TicketDesk tickets;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  private MailEntry mail;
  private Task task;

  @BeforeEach
  void mailIsHeld() {
    support.itIs(TUE_10_00.plusSeconds(1200));
    appointed.appoint(new AppointedEmailUser("GOLD", "Ann Ash", "ann@gold.example"), "test");
    hold(MailText.from("Ann <ann@gold.example>").id("<held" + UIDS.incrementAndGet() + "@x>").enclosing("a.csv", "1;2"));
    identity.setAuthentication("nora", List.of("first-line"));
  }

  private void hold(MailText text) {
    long id = inbox.store(new MailPlace("held", 1, UIDS.incrementAndGet()), TUE_10_00, true, text.raw());
    desk.handle(id);
    mail = inbox.find(id).orElseThrow();
    task = tasks.createTaskQuery().processInstanceBusinessKey("mail-" + id).singleResult();
  }

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.12: a mail that is not proven to come from an Appointed Email User waits for the first line, at once, and shows itself")
  void waitsAndShowsItself() {
    assertThat(mail.state()).isEqualTo(MailState.HELD);
    assertThat(task.getDueDate().toInstant()).isEqualTo(TUE_10_00.plusSeconds(1200));
    assertThat(forms.getTaskFormVariables(task.getId()).getValueTyped("heldMailView").getValue().toString())
        .contains("Ann <ann@gold.example>", "Export fails", "The export fails since this morning.", "Authentication-Results", "a.csv",
            "Tue 4 Jun 2024 10:00 CEST", "Gold customer (Gold): Kim, kim@gold.example");
  }

  @Test
  @DisplayName("SLA 4.13: a ticket opened from it counts from the mail's arrival, and its sender gets the receipt")
  void opensTicket() {
    decide(Map.of("mailDecision", "open-ticket", "mailWriter", "GOLD"));

    String ticket = decided(MailState.TAKEN).ticket();
    assertThat(ledger.find(ticket).orElseThrow().openedAt()).isEqualTo(TUE_10_00);
    assertThat(tickets.find(ticket).contactAddress()).isEqualTo("ann@gold.example");
    assertThat(notices.ofTicket(ticket)).extracting("kind").contains(NoticeKind.RECEIPT);
  }

  @Test
  @DisplayName("A ticket can be opened for another contact, chosen or typed")
  void opensForAnother() {
    decide(Map.of("mailDecision", "open-ticket", "mailWriter", "SILVER/kim@silver.example"));

    assertThat(tickets.find(decided(MailState.TAKEN).ticket())).satisfies(ticket -> {
      assertThat(ticket.contactName()).isEqualTo("Kim");
      assertThat(ticket.customerId()).isEqualTo("SILVER");
    });
  }

  @Test
  @DisplayName("Added to a ticket, it is what the customer said")
  void addsToTicket() {
    identity.clearAuthentication();
    String ticket = support.open(SupportTier.GOLD, Priority.P2, TUE_10_00.minusSeconds(600));
    identity.setAuthentication("nora", List.of("first-line"));

    decide(Map.of("mailDecision", "add-to-ticket", "mailTicket", " " + ticket + " "));

    assertThat(decided(MailState.TAKEN).ticket()).isEqualTo(ticket);
    assertThat(tickets.conversation(ticket)).filteredOn(message -> message.direction() == Message.Direction.FROM_CUSTOMER)
        .extracting(message -> message.body().strip()).contains("The export fails since this morning.");
  }

  @Test
  @DisplayName("SLA 4.12: its sender can be told politely")
  void refuses() {
    decide(Map.of("mailDecision", "refuse"));

    decided(MailState.REFUSED);
    assertThat(notices.ofTicket("mail-" + mail.id())).extracting("kind").containsExactly(NoticeKind.MAIL_REFUSED);
  }

  @Test
  @DisplayName("When nothing is to be done, the reason is kept with the mail")
  void discards() {
    decide(Map.of("mailDecision", "discard", "discardReason", "Advertisement"));

    assertThat(decided(MailState.DISCARDED).reason()).isEqualTo("Advertisement");
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("An answer that lacks something is refused with a sentence")
  @CsvSource(delimiter = '|', value = {
      "''|Choose what is to be done with the mail.",
      "open-ticket|Choose for which customer the ticket is opened.",
      "add-to-ticket|Give the number of the ticket, such as T-1042.",
      "discard|Say why nothing is to be done"})
  void refusesEmptyAnswers(String decision, String sentence) {
    assertThatThrownBy(() -> decide(Map.of("mailDecision", decision))).hasMessageContaining(sentence);
    assertThatThrownBy(() -> decide(Map.of("mailDecision", "add-to-ticket", "mailTicket", "T-9")))
        .hasMessageContaining("There is no ticket T-9.");
    assertThatThrownBy(() -> decide(Map.of("mailDecision", "open-ticket", "mailWriter", "GOLD", "writerAddress", "nobody")))
        .hasMessageContaining("Type the mail address");
    assertThat(inbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.HELD);
  }

  @Test
  @DisplayName("Another line neither reads nor decides")
  void otherLinesStayOut() {
    identity.setAuthentication("pavel", List.of("second-line"));

    assertThatThrownBy(() -> decide(Map.of("mailDecision", "refuse"))).isInstanceOf(AuthorizationException.class);
  }

  private void decide(Map<String, Object> answers) {
    forms.submitTaskForm(task.getId(), answers);
  }

  private MailEntry decided(MailState state) {
    MailEntry now = inbox.find(mail.id()).orElseThrow();
    assertThat(now.state()).isEqualTo(state);
    identity.clearAuthentication();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey("mail-" + mail.id()).count()).isZero();
    return now;
  }
}
