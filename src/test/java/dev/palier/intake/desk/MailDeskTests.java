package dev.palier.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.intake.MailText;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailEntry;
import dev.palier.intake.inbox.MailPlace;
import dev.palier.intake.inbox.MailState;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.Channel;
import dev.palier.ticket.Message;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of each mail. */
@Clause({"4.12", "4.13"})
@SpringBootTest(classes = Palier.class, properties = {"palier.notices.relay.enabled=false", "palier.intake.policy=trust",
    "palier.intake.account-managers=accounts@palier.example"})
@Import(SupportDesk.class)
class MailDeskTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  private static final Instant TUE_10_00 = Instant.parse("2024-06-04T08:00:00Z");
  private static final AtomicLong UIDS = new AtomicLong();

  @Autowired SupportDesk support;
  @Autowired MailDesk desk;
  @Autowired Inbox inbox;
  @Autowired AppointedEmailUsers appointed;
  @Autowired Customers customers;
  @Autowired Tickets tickets;
  @Autowired TicketDesk ticketDesk;
  @Autowired Attachments attachments;
  @Autowired Ledger ledger;
  @Autowired Notices notices;
  @Autowired MessageIds ids;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void appoint() {
    support.itIs(SAT_23_10);
    appointed.appoint(new AppointedEmailUser("GOLD", "Ann Ash", "ann@gold.example"), "test");
    appointed.appoint(new AppointedEmailUser("SILVER", "Sol Reed", "sol@silver.example"), "test");
    appointed.appoint(new AppointedEmailUser("BASIC", "Bea Low", "bea@basic.example"), "test");
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.12, 4.13: a mail of an Appointed Email User opens a ticket whose clocks count from the mail's arrival")
  void opensTicket() {
    support.itIs(SAT_23_10.plusSeconds(600));
    MailEntry mail = arrives(gold("opens").enclosing("codes.csv", "a;b"), SAT_23_10);

    assertThat(mail.state()).isEqualTo(MailState.TAKEN);
    var header = ledger.find(mail.ticket()).orElseThrow();
    assertThat(header.openedAt()).isEqualTo(SAT_23_10);
    assertThat(header.priority()).isEqualTo(Priority.P1);
    assertThat(ledger.clock(mail.ticket(), Metric.RESPONSE).dueAt()).isEqualTo(SAT_23_10.plusSeconds(1800));
    assertThat(ticketDesk.find(mail.ticket())).satisfies(ticket -> {
      assertThat(ticket.channel()).isEqualTo(Channel.EMAIL);
      assertThat(ticket.contactName()).isEqualTo("Ann Ash");
      assertThat(ticket.contactAddress()).isEqualTo("ann@gold.example");
      assertThat(ticket.subject()).isEqualTo("Export fails");
    });
    assertThat(words(mail.ticket())).containsExactly("The export fails since this morning.");
    assertThat(attachments.of(mail.ticket())).singleElement().satisfies(file ->
        assertThat(new String(attachments.content(file))).isEqualToIgnoringNewLines("a;b"));
    assertThat(sent(mail.ticket(), NoticeKind.RECEIPT)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.9, 4.12: on Saturday night a Gold mail that nobody answers climbs to the CEO, at 30, 60, 90 and 120 minutes")
  @Clause({"4.8", "4.9"})
  void climbsFromMailToTheChiefExecutive() {
    String ticket = arrives(gold("climbs"), SAT_23_10).ticket();

    support.passes(ticket, SAT_23_10.plusSeconds(7200));

    assertThat(support.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-08T21:40:00Z",
        "ESCALATED 2 2024-06-08T22:10:00Z", "ESCALATED 3 2024-06-08T22:40:00Z", "ESCALATED 4 2024-06-08T23:10:00Z");
  }

  @Test
  @DisplayName("SLA 4.7: a Silver mail is a P2 until a person has read it, so that a person answers within a promised time")
  void silverIsRead() {
    MailEntry mail = arrives(MailText.from("sol@silver.example").id("<silver@x>"), TUE_10_00);

    assertThat(ledger.find(mail.ticket()).orElseThrow().priority()).isEqualTo(Priority.P2);
  }

  @Test
  @DisplayName("SLA 4.12: a package without support by mail refuses politely, also somebody who is on a list")
  void basicIsRefused() {
    MailEntry mail = arrives(MailText.from("Bea Low <bea@basic.example>").id("<basic@x>"), SAT_23_10);

    assertThat(mail.state()).isEqualTo(MailState.REFUSED);
    assertThat(mail.ticket()).isNull();
    assertThat(sent("mail-" + mail.id(), NoticeKind.MAIL_REFUSED)).singleElement()
        .satisfies(notice -> assertThat(notice.recipient().address()).isEqualTo("bea@basic.example"));
  }

  @Test
  @DisplayName("SLA 4.12: who is not appointed gets one polite refusal a day, however many mails")
  void refusesOnceADay() {
    MailEntry first = arrives(MailText.from("stranger@gold.example").id("<s1@x>"), SAT_23_10);
    MailEntry second = arrives(MailText.from("stranger@gold.example").id("<s2@x>").saying("Again."), SAT_23_10);
    support.itIs(SAT_23_10.plusSeconds(86_400));
    MailEntry nextDay = arrives(MailText.from("stranger@gold.example").id("<s3@x>").saying("And again."), SAT_23_10);

    assertThat(List.of(first.state(), second.state(), nextDay.state())).containsOnly(MailState.REFUSED);
    assertThat(sent("mail-" + first.id(), NoticeKind.MAIL_REFUSED)).hasSize(1);
    assertThat(sent("mail-" + second.id(), NoticeKind.MAIL_REFUSED)).isEmpty();
    assertThat(sent("mail-" + nextDay.id(), NoticeKind.MAIL_REFUSED)).hasSize(1);
  }

  @Test
  @Clause("4.15")
  @DisplayName("SLA 4.15: a mail to the Account Managers is a task of theirs to change the list, and no ticket")
  void listRequests() {
    MailEntry mail = arrives(gold("list").with("To", "Accounts <accounts@palier.example>"), SAT_23_10);

    assertThat(mail.state()).isEqualTo(MailState.TAKEN);
    assertThat(mail.ticket()).isNull();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKeyLike("appointed-users-GOLD-request-%")
        .taskCandidateGroup("account-manager").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("SLA 4.13: two programs that answer each other get at most five automatic mails a day about one ticket")
  void automaticMailsEnd() {
    String ticket = arrives(gold("loop"), SAT_23_10).ticket();
    ticketDesk.together(ticket, null, () -> {
      for (int reminder = 1; reminder <= 5; reminder++) {
        notices.write(new NoticeRequest(ticket, NoticeKind.CUSTOMER_REMINDER, 0, 9000 + reminder, SAT_23_10.plusSeconds(reminder), "P1",
            List.of(new NoticeRecipient("Ann Ash", "ann@gold.example", "customer")), Map.of()));
      }
      return null;
    });
    support.itIs(SAT_23_10.plusSeconds(60));
    tickets.close(ticket, Act.by(Act.CUSTOMER, "Works again."));

    assertThat(sent(ticket, NoticeKind.RECEIPT)).hasSize(1);
    assertThat(sent(ticket, NoticeKind.TICKET_CLOSED)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.13: a monitoring robot that is appointed opens a ticket whose clocks run, and gets no automatic mail")
  void robotsGetNoReceipt() {
    MailEntry mail = arrives(gold("robot").with("Auto-Submitted", "auto-generated"), SAT_23_10);

    assertThat(mail.state()).isEqualTo(MailState.TAKEN);
    assertThat(ledger.clock(mail.ticket(), Metric.RESPONSE).open()).isTrue();
    assertThat(sent(mail.ticket(), NoticeKind.RECEIPT)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.12: the same mail delivered twice, or numbered anew, is one ticket")
  void sameMailIsOneTicket() {
    MailEntry first = arrives(gold("twice"), SAT_23_10);
    MailEntry again = arrives(gold("twice"), SAT_23_10.plusSeconds(60));

    assertThat(again.state()).isEqualTo(MailState.DUPLICATE);
    assertThat(again.ticket()).isEqualTo(first.ticket());
    assertThat(words(first.ticket())).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.12: a Message-ID used again for another mail is another request")
  void reusedIdIsAnotherMail() {
    MailEntry first = arrives(gold("reused"), SAT_23_10);
    MailEntry other = arrives(gold("reused").saying("Now the import fails too."), SAT_23_10);

    assertThat(other.state()).isEqualTo(MailState.TAKEN);
    assertThat(other.ticket()).isNotEqualTo(first.ticket());
  }

  @Test
  @DisplayName("SLA 4.12: a mail without Message-ID is known by its content and date")
  void withoutIdTheContentCounts() {
    MailEntry first = arrives(gold("x").id(null).saying("No id."), SAT_23_10);
    MailEntry again = arrives(gold("x").id(null).saying("No id."), SAT_23_10);
    MailEntry later = arrives(gold("x").id(null).saying("No id.").with("Date", "Sun, 09 Jun 2024 00:10:00 +0200"), SAT_23_10);

    assertThat(again.state()).isEqualTo(MailState.DUPLICATE);
    assertThat(later.state()).isEqualTo(MailState.TAKEN);
    assertThat(later.ticket()).isNotEqualTo(first.ticket());
  }

  @Test
  @DisplayName("SLA 4.5: the customer's answer by mail resumes the clocks while support waits, from the mail's arrival")
  @Clause("4.5")
  void replyResumes() {
    String ticket = waiting();
    support.itIs(TUE_10_00.plusSeconds(7200));
    MailEntry mail = arrives(gold("answer").subject("Re: [" + ticket + "] Which version?").saying("Version 7.1"),
        TUE_10_00.plusSeconds(3600));

    assertThat(mail.ticket()).isEqualTo(ticket);
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.RUNNING);
    assertThat(support.ledger(ticket, LedgerKind.CUSTOMER_REPLIED)).containsExactly("CUSTOMER_REPLIED 2024-06-04T09:00:00Z");
    assertThat(ticketDesk.conversation(ticket)).filteredOn(message -> message.body().equals("Version 7.1")).singleElement()
        .satisfies(message -> assertThat(message.author()).isEqualTo("Ann Ash"));
  }

  @Test
  @DisplayName("SLA 4.12.2: a contact who is not appointed opens no ticket by mail, but answers on the company's tickets")
  void contactAnswers() {
    String ticket = waiting();

    MailEntry mail = arrives(MailText.from("kim@gold.example").id("<kim@x>")
        .with("References", ids.threadOf(ticket)).subject("Re: Which version?"), TUE_10_00.plusSeconds(60));

    assertThat(mail.ticket()).isEqualTo(ticket);
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.RUNNING);
  }

  @Test
  @DisplayName("SLA 4.5: an automatic reply is kept with the ticket as a note and resumes nothing")
  @Clause("4.5")
  void automaticReplyResumesNothing() {
    String ticket = waiting();

    MailEntry mail = arrives(gold("ooo").subject("Automatic reply: [" + ticket + "] Which version?")
        .with("Auto-Submitted", "auto-replied").saying("I am away."), TUE_10_00.plusSeconds(60));

    assertThat(mail.state()).isEqualTo(MailState.TAKEN);
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.WAITING);
    assertThat(ticketDesk.conversation(ticket)).filteredOn(message -> message.direction() == Message.Direction.NOTE)
        .singleElement().satisfies(note -> assertThat(note.body()).startsWith("Automatic reply from").endsWith("I am away."));
  }

  @Test
  @DisplayName("SLA 4.12.2: an answer from somebody else in the company waits for a person")
  void colleagueIsHeld() {
    String ticket = waiting();

    MailEntry mail = arrives(MailText.from("new.face@gold.example").id("<nf@x>").subject("Re: [" + ticket + "] Which version?"),
        TUE_10_00.plusSeconds(60));

    assertThat(mail.state()).isEqualTo(MailState.HELD);
    assertThat(mail.ticket()).isEqualTo(ticket);
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.WAITING);
    assertThat(taskOf(mail)).isNotNull();
  }

  @Test
  @DisplayName("SLA 4.12.2: a stranger who names a ticket gets nothing onto it")
  void strangerStaysOut() {
    String ticket = waiting();

    MailEntry mail = arrives(MailText.from("sol@silver.example").id("<thief@x>").subject("Re: [" + ticket + "] Which version?"),
        TUE_10_00.plusSeconds(60));

    assertThat(mail.ticket()).isNotEqualTo(ticket);
    assertThat(ticketDesk.find(mail.ticket()).customerId()).isEqualTo("SILVER");
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.WAITING);
  }

  @Test
  @DisplayName("SLA 4.13: an answer of an Appointed Email User on a closed ticket opens a new one that names it")
  void answerOnClosedTicketOpensAnother() {
    String closed = closed();

    MailEntry mail = arrives(gold("late").subject("Re: [" + closed + "] Closed").saying("It is broken again."),
        TUE_10_00.plusSeconds(120));

    assertThat(mail.state()).isEqualTo(MailState.TAKEN);
    assertThat(mail.ticket()).isNotEqualTo(closed);
    assertThat(words(mail.ticket())).containsExactly("It is broken again.", "This mail answers " + closed + ", which is closed.");
  }

  @Test
  @DisplayName("An answer of another contact on a closed ticket is kept there, and a person is asked")
  void answerOfContactOnClosedTicketIsHeld() {
    String closed = closed();

    MailEntry mail = arrives(MailText.from("kim@gold.example").id("<kim-late@x>").subject("Re: [" + closed + "] Closed")
        .saying("Still broken."), TUE_10_00.plusSeconds(120));

    assertThat(mail.state()).isEqualTo(MailState.HELD);
    assertThat(words(closed)).contains("Still broken.");
    assertThat(taskOf(mail)).isNotNull();
  }

  @Test
  @DisplayName("SLA 4.8: a mail of ours that comes back for good counts as refused")
  @Clause("4.8")
  void bounceRefusesTheNotice() {
    String ticket = arrives(gold("bounced"), SAT_23_10).ticket();
    NoticeEntry receipt = sent(ticket, NoticeKind.RECEIPT).get(0);
    String token = MessageIds.token(ticket, NoticeKind.RECEIPT, receipt.level(), receipt.sequence(), "ann@gold.example");
    jdbc.update("update notice set state = 'SENT', message_id = ? where id = ?", ids.messageId(token), receipt.id());

    MailEntry mail = arrives(MailText.from("MAILER-DAEMON@gold.example").id("<dsn@x>").subject("Undelivered Mail Returned to Sender")
        .with("Return-Path", "<>").with("To", "bounces+" + token + "@palier.example")
        .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
        .saying("--b\r\nContent-Type: text/plain\r\n\r\nno such user\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; mx.gold.example\r\n\r\nFinal-Recipient: rfc822; ann@gold.example\r\nAction: failed\r\n"
            + "Status: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822-headers\r\n\r\nMessage-ID: " + ids.messageId(token)
            + "\r\n\r\n--b--"), SAT_23_10);

    assertThat(mail.ticket()).isEqualTo(ticket);
    assertThat(sent(ticket, NoticeKind.RECEIPT)).singleElement().satisfies(notice ->
        assertThat(notice.state()).isEqualTo(NoticeState.REFUSED));
  }

  @Test
  @DisplayName("Who is appointed by two customers is asked about by a person, not guessed")
  void twoCustomersAreHeld() {
    customers.add(new Customer("GOLD2", "Gold sister", SupportTier.GOLD));
    appointed.appoint(new AppointedEmailUser("GOLD2", "Both", "both@gold.example"), "test");
    appointed.appoint(new AppointedEmailUser("GOLD", "Both", "both@gold.example"), "test");

    MailEntry mail = arrives(MailText.from("both@gold.example").id("<both@x>"), SAT_23_10);

    assertThat(mail.state()).isEqualTo(MailState.HELD);
    assertThat(mail.reason()).contains("Gold customer", "Gold sister");
  }

  @Test
  @DisplayName("A mail that fails three times waits for a person, and those after it are dealt with")
  void failingMailIsQuarantined() {
    jdbc.execute("alter table mail_refusal rename to mail_refusal_gone");
    try {
      long poison = store(MailText.from("stranger@nowhere.example").id("<poison@x>"), SAT_23_10);
      for (int attempt = 1; attempt <= 3; attempt++) {
        desk.handle(poison);
        support.itIs(ClockUtil.getCurrentTime().toInstant().plusSeconds(60));
      }

      assertThat(inbox.find(poison).orElseThrow()).satisfies(held -> {
        assertThat(held.state()).isEqualTo(MailState.HELD);
        assertThat(held.reason()).startsWith("It failed 3 times");
      });
      assertThat(arrives(gold("after"), SAT_23_10).state()).isEqualTo(MailState.TAKEN);
    } finally {
      jdbc.execute("alter table mail_refusal_gone rename to mail_refusal");
    }
  }

  @Test
  @DisplayName("A file of several megabytes is kept with its message")
  void largeFilesAreKept() {
    MailEntry mail = arrives(gold("large").enclosing("log.csv", "0123456789abcdef;\r\n".repeat(150_000)), SAT_23_10);

    assertThat(attachments.of(mail.ticket())).singleElement().satisfies(file ->
        assertThat(attachments.content(file)).hasSizeGreaterThan(2_500_000));
  }

  private String waiting() {
    String ticket = support.open(SupportTier.GOLD, Priority.P2, TUE_10_00);
    tickets.answer(ticket, Act.by("first.agent", "We look into it."));
    tickets.ask(ticket, Act.by("first.agent", "Which version?"));
    return ticket;
  }

  private String closed() {
    String ticket = support.open(SupportTier.GOLD, Priority.P2, TUE_10_00);
    tickets.answer(ticket, Act.by("first.agent", "We look into it."));
    tickets.close(ticket, Act.by("customer", "It works."));
    return ticket;
  }

  private static MailText gold(String id) {
    return MailText.from("Somebody <ann@gold.example>").id("<" + id + "@mail.example>");
  }

  private MailEntry arrives(MailText mail, Instant at) {
    long id = store(mail, at);
    desk.handle(id);
    return inbox.find(id).orElseThrow();
  }

  private long store(MailText mail, Instant at) {
    return inbox.store(new MailPlace("test", 1, UIDS.incrementAndGet()), at, true, mail.raw());
  }

  private List<String> words(String ticket) {
    return ticketDesk.conversation(ticket).stream().map(Message::body).map(String::strip).toList();
  }

  private List<NoticeEntry> sent(String ticket, NoticeKind kind) {
    return notices.ofTicket(ticket).stream().filter(notice -> notice.kind() == kind).toList();
  }

  private String taskOf(MailEntry mail) {
    return tasks.createTaskQuery().processInstanceBusinessKey("mail-" + mail.id()).singleResult().getId();
  }
}
