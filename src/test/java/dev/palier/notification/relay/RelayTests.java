package dev.palier.notification.relay;

import static dev.palier.notification.relay.RelayBench.SAT_23_10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeDatabase;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeState;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeUndelivered;
import dev.palier.notification.mail.Letter;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The relay over H2; {@link RelayOnPostgresTests} runs the same over PostgreSQL. */
@Clause("4.8")
class RelayTests {

  private RelayBench bench;
  private TinySmtp smtp;

  DataSource database() {
    return NoticeDatabase.h2();
  }

  @BeforeEach
  void open() {
    bench = new RelayBench(database());
  }

  @AfterEach
  void close() throws Exception {
    if (smtp != null) {
      smtp.close();
    }
  }

  @Test
  @DisplayName("SLA 4.8: a notice is sent once, and what was sent and what the server said is kept")
  void sendsAndKeepsTheEvidence() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.escalation("T-1042", 2, "eva@example.com");

    Relay relay = bench.relay(smtp.port());
    assertThat(bench.drain(relay)).isEqualTo(1);
    assertThat(bench.drain(relay)).isZero();

    NoticeEntry sent = bench.only("T-1042");
    assertThat(sent.state()).isEqualTo(NoticeState.SENT);
    assertThat(sent.sentAt()).isEqualTo(SAT_23_10);
    assertThat(sent.serverReply()).contains("250 2.0.0 queued as 4711");
    assertThat(sent.subject()).startsWith("[T-1042] Gold P1 - escalation level 2 of 4");
    assertThat(smtp.mails).hasSize(1);
    assertThat(smtp.mails.get(0).header("Message-ID")).isEqualTo(sent.messageId());
    assertThat(smtp.mails.get(0).to()).contains("<eva@example.com>");
    assertThat(bench.jdbc.queryForObject("select body_text from notice", String.class)).contains("WHAT HAPPENED SO FAR");
    assertThat(bench.jdbc.queryForObject("select body_html from notice", String.class)).contains("What happened so far");
  }

  @Test
  @DisplayName("Trust 2: while the server cannot be reached one notice tries, the others wait; all go as soon as it is back")
  void outlastsADarkServer() throws Exception {
    smtp = TinySmtp.friendly(0);
    int port = smtp.port();
    smtp.close();
    for (int ticket = 1; ticket <= 9; ticket++) {
      bench.escalation("T-" + ticket, 1, "eva@example.com");
    }
    Relay relay = bench.relay(port);
    for (int minute = 0; minute < 24 * 60; minute++) {
      bench.drain(relay);
      bench.clock.advance(Duration.ofMinutes(1));
    }
    Integer attempts = bench.jdbc.queryForObject("select sum(attempts) from notice", Integer.class);
    assertThat(attempts).isBetween(24 * 60, 24 * 60 + 2);

    smtp = TinySmtp.friendly(port);
    assertThat(bench.drain(relay)).isEqualTo(9);
    assertThat(smtp.mails).hasSize(9);
    assertThat(bench.jdbc.queryForObject("select count(*) from notice where state = 'SENT'", Integer.class)).isEqualTo(9);
  }

  @Test
  @DisplayName("Trust 2: a 4xx is tried again without end, at most two minutes apart, and holds up nobody else")
  void retriesTemporaryFailures() throws Exception {
    AtomicInteger grey = new AtomicInteger();
    smtp = new TinySmtp(0, command -> command.contains("grey@") && grey.incrementAndGet() <= 100 ? "451 4.7.1 come back later"
        : null);
    bench.escalation("T-1", 1, "grey@example.com", "eva@example.com");
    Relay relay = bench.relay(smtp.port());

    bench.drain(relay);
    assertThat(smtp.mails).extracting(TinySmtp.Mail::to).containsExactly("<eva@example.com>");
    NoticeEntry waiting = bench.ledger.of("T-1").get(0);
    assertThat(waiting.lastError()).contains("451 4.7.1 come back later");
    assertThat(waiting.nextAttemptAt()).isEqualTo(SAT_23_10.plusSeconds(1));
    for (int attempt = 0; attempt < 100; attempt++) {
      bench.clock.advance(Duration.ofMinutes(2));
      bench.drain(relay);
    }
    assertThat(smtp.mails).hasSize(2);
    assertThat(bench.ledger.of("T-1").get(0).attempts()).isEqualTo(101);
  }

  @Test
  @DisplayName("Trust 3: a recipient refused for good is kept and reported at once, the others are served, nobody is asked twice")
  void refusesOneRecipient() throws Exception {
    smtp = new TinySmtp(0, command -> command.contains("gone@") ? "550 5.1.1 No such user" : null);
    bench.escalation("T-1", 3, "gone@example.com", "vp.office@example.com", "vp.sales@example.com");
    Relay relay = bench.relay(smtp.port());

    bench.drain(relay);
    bench.clock.advance(Duration.ofHours(1));
    bench.drain(relay);

    assertThat(bench.ledger.of("T-1")).extracting(NoticeEntry::state)
        .containsExactly(NoticeState.REFUSED, NoticeState.SENT, NoticeState.SENT);
    assertThat(bench.ledger.of("T-1").get(0).serverReply()).contains("550 5.1.1 No such user");
    assertThat(bench.reported).singleElement().satisfies(event -> {
      assertThat(event.recipient().address()).isEqualTo("gone@example.com");
      assertThat(event.refused()).isTrue();
      assertThat(event.at()).isEqualTo(SAT_23_10);
      assertThat(event.reason()).contains("550 5.1.1");
    });
  }

  @Test
  @DisplayName("Trust 12: a receipt has an empty return path; other notices name themselves in theirs")
  void sendsReceiptsWithoutReturnPath() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.write("T-1", NoticeKind.RECEIPT, 0, 1, "P1", "anna@example.com");
    bench.write("T-2", NoticeKind.QUESTION, 0, 2, "P1", "anna@example.com");

    bench.threads = 1;
    bench.drain(bench.relay(smtp.port()));

    assertThat(smtp.mails.get(0).from()).isEqualTo("<>");
    assertThat(smtp.mails.get(1).from())
        .isEqualTo("<bounces+" + MessageIds.token("T-2", NoticeKind.QUESTION, 0, 2, "anna@example.com") + "@example.com>");
  }

  @Test
  @DisplayName("A refused sender or a muddled dialogue is tried until it is mended and is no refusal by the recipient")
  void retriesOurOwnMistakes() throws Exception {
    smtp = new TinySmtp(0, command -> command.startsWith("MAIL") ? "550 sender unknown" : null);
    bench.escalation("T-1", 1, "eva@example.com");
    bench.drain(bench.relay(smtp.port()));
    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.NEW);

    smtp.close();
    smtp = new TinySmtp(0, command -> command.startsWith("RCPT") ? "503 bad sequence" : null);
    bench.clock.advance(Duration.ofMinutes(2));
    bench.drain(bench.relay(smtp.port()));
    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.NEW);
    assertThat(bench.only("T-1").attempts()).isEqualTo(2);
  }

  @Test
  @DisplayName("Trust 3: a role that nobody with an address holds is refused loudly")
  void refusesRolesWithoutAddress() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.ledger.write(new NoticeRequest("T-1", NoticeKind.ESCALATION, 4, 9, SAT_23_10, "P1", List.of(
        new NoticeRecipient(null, null, "CEO"),
        new NoticeRecipient("Bad", "bad@example.com\r\nBcc: x@example.com", "CSC")), Map.of()));

    bench.drain(bench.relay(smtp.port()));

    assertThat(bench.ledger.of("T-1")).extracting(NoticeEntry::state).containsOnly(NoticeState.REFUSED);
    assertThat(bench.reported).extracting(NoticeUndelivered::reason)
        .anySatisfy(reason -> assertThat(reason).isEqualTo("Nobody with an e-mail address holds the role CEO"));
    assertThat(smtp.mails).isEmpty();
  }

  @Test
  @DisplayName("Trust 4: a connection lost after DATA counts as not sent; the mail goes again with the same Message-ID")
  void resendsWithTheSameMessageId() throws Exception {
    AtomicInteger ends = new AtomicInteger();
    smtp = new TinySmtp(0, command -> command.equals(".") && ends.incrementAndGet() == 1 ? TinySmtp.CUT : null);
    bench.escalation("T-1", 1, "eva@example.com");
    Relay relay = bench.relay(smtp.port());

    bench.drain(relay);
    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.NEW);
    bench.clock.advance(Duration.ofSeconds(2));
    bench.drain(relay);

    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.SENT);
    assertThat(smtp.mails).hasSize(2).extracting(mail -> mail.header("Message-ID")).containsOnly(bench.only("T-1").messageId());
  }

  @Test
  @DisplayName("SLA 2: files go along with every attempt, the same bytes, to every recipient")
  void resendsTheSameFiles() throws Exception {
    AtomicInteger ends = new AtomicInteger();
    smtp = new TinySmtp(0, command -> command.equals(".") && ends.incrementAndGet() == 1 ? TinySmtp.CUT : null);
    byte[] calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
    bench.ledger.write(new NoticeRequest("review-acme-2026-Q1", NoticeKind.REVIEW_INVITATION, 0, 0, SAT_23_10, null, List.of(
        new NoticeRecipient("Anna", "anna@example.com", null), new NoticeRecipient("Ben", "ben@example.com", null)),
        Map.of(NoticeRequest.REPLY_TO, "lucas@example.com"), List.of(
            new NoticeFile("invitation.ics", "text/calendar; charset=UTF-8; method=REQUEST", calendar),
            new NoticeFile("pack.pdf", "application/pdf", new byte[] {37, 80, 68, 70, 0, 1, 2, 3}))));
    Relay relay = bench.relay(smtp.port());

    bench.drain(relay);
    bench.clock.advance(Duration.ofSeconds(2));
    bench.drain(relay);

    assertThat(bench.ledger.of("review-acme-2026-Q1")).hasSize(2).allMatch(entry -> entry.state() == NoticeState.SENT);
    assertThat(smtp.mails).hasSize(3).allSatisfy(mail -> {
      assertThat(mail.header("Reply-To")).isEqualTo("lucas@example.com");
      byte[] received = mail.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      MimeMessage read = new MimeMessage(null, new ByteArrayInputStream(received));
      Multipart parts = (Multipart) read.getContent();
      assertThat(((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(2).getContentType()).contains("method=REQUEST");
      assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invitation.ics");
      assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(calendar);
      assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(new byte[] {37, 80, 68, 70, 0, 1, 2, 3});
    });
  }

  @Test
  @DisplayName("A server that fails to say good-bye after 250 has taken the mail")
  void doesNotMindAFailedGoodBye() throws Exception {
    smtp = new TinySmtp(0, command -> command.equals("QUIT") ? TinySmtp.CUT : null);
    bench.escalation("T-1", 1, "eva@example.com");

    bench.drain(bench.relay(smtp.port()));

    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.SENT);
  }

  @Test
  @DisplayName("Trust 1, 9: what a dead node had claimed is taken over when its lease ends; its late word changes nothing")
  void takesOverLeases() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.escalation("T-1", 1, "eva@example.com");
    Claims dead = new Claims(bench.jdbc, "dead", Duration.ofSeconds(30));
    Claim claim = dead.take(new Domains(Set.of(), true), List.of(), 1, bench.clock.instant()).get(0);
    Relay relay = bench.relay(smtp.port());

    assertThat(bench.drain(relay)).isZero();
    bench.clock.advance(Duration.ofSeconds(31));
    assertThat(bench.drain(relay)).isEqualTo(1);

    assertThat(dead.sent(claim, "<x>", new Letter("s", "t", "h"), "250 mine", bench.clock.instant())).isFalse();
    assertThat(dead.tryAgain(claim, "<x>", "late", bench.clock.instant())).isFalse();
    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.SENT);
    assertThat(bench.only("T-1").attempts()).isEqualTo(2);
    assertThat(smtp.mails).hasSize(1);
  }

  @Test
  @DisplayName("Trust 9: two nodes share the work and send nothing twice")
  void sharesTheWork() throws Exception {
    smtp = TinySmtp.friendly(0);
    for (int ticket = 1; ticket <= 60; ticket++) {
      bench.escalation("T-" + ticket, 1, "eva@example.com");
    }
    Relay one = bench.relay(smtp.port());
    Relay two = bench.relay(smtp.port());
    for (int round = 0; round < 60; round++) {
      CompletableFuture<Handled> first = CompletableFuture.supplyAsync(() -> one.step().join());
      CompletableFuture.allOf(first, two.step()).get(20, TimeUnit.SECONDS);
    }

    assertThat(smtp.mails).extracting(mail -> mail.header("Message-ID")).hasSize(60).doesNotHaveDuplicates();
    assertThat(bench.jdbc.queryForObject("select max(attempts) from notice", Integer.class)).isEqualTo(1);
  }

  @Test
  @DisplayName("Trust 7: what no longer matters is void, with the reason, and not sent")
  void voidsMootNotices() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.subjects = (ticket, kind, level, sequence, at, facts) -> new NoticeStory.Moot("Resolved Sat 8 June 2024 23:20 CEST");
    bench.escalation("T-1", 1, "eva@example.com");

    bench.drain(bench.relay(smtp.port()));

    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.VOID);
    assertThat(bench.only("T-1").lastError()).isEqualTo("Resolved Sat 8 June 2024 23:20 CEST");
    assertThat(smtp.mails).isEmpty();
    assertThat(bench.reported).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: level 2 never overtakes level 1 to the same person and never waits for another person")
  void keepsTheOrderPerPerson() throws Exception {
    AtomicInteger grey = new AtomicInteger();
    smtp = new TinySmtp(0, command -> command.contains("carla@") && grey.incrementAndGet() == 1 ? "451 later" : null);
    bench.escalation("T-1", 1, "carla@example.com");
    bench.escalation("T-1", 2, "carla@example.com", "eva@example.com");
    bench.threads = 4;
    Relay relay = bench.relay(smtp.port());

    bench.drain(relay);
    bench.clock.advance(Duration.ofSeconds(2));
    bench.drain(relay);

    List<String> carla = smtp.mails.stream().filter(mail -> mail.to().contains("carla"))
        .map(mail -> mail.header("X-Palier-Ticket") + " "
        + mail.text().replaceAll("(?s).*?escalation(?:\\s|_|=20)+level(?:\\s|_|=20)+(\\d).*", "$1")).toList();
    assertThat(carla).containsExactly("T-1 1", "T-1 2");
    assertThat(bench.ledger.of("T-1").get(2).sentAt()).isEqualTo(SAT_23_10);
    assertThat(bench.ledger.of("T-1").get(1).sentAt()).isAfter(SAT_23_10);
  }

  @Test
  @DisplayName("Trust 7: of a backlog the high levels and P1 go first")
  void sendsTheUrgentFirst() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.threads = 1;
    bench.write("T-1", NoticeKind.RECEIPT, 0, 1, "P4", "a@example.com");
    bench.write("T-2", NoticeKind.RECEIPT, 0, 1, "P1", "b@example.com");
    bench.write("T-3", NoticeKind.RESPONSE_MISSED, 0, 2, "P2", "c@example.com");
    bench.escalation("T-4", 1, "d@example.com");
    bench.escalation("T-5", 4, "e@example.com");

    bench.drain(bench.relay(smtp.port()));

    assertThat(smtp.mails).extracting(mail -> mail.header("X-Palier-Ticket")).containsExactly("T-5", "T-4", "T-3", "T-2", "T-1");
  }

  @Test
  @DisplayName("Trust 0: an undelivered notice is reported after three minutes, once; a listener that fails is asked again")
  void reportsWhatIsLate() throws Exception {
    smtp = new TinySmtp(0, command -> command.startsWith("RCPT") ? "450 busy" : null);
    bench.escalation("T-1", 1, "eva@example.com");
    bench.write("T-1", NoticeKind.UNDELIVERED, 0, 9, "P1", "eva@example.com");
    Relay relay = bench.relay(smtp.port());
    bench.drain(relay);
    bench.clock.advance(Duration.ofSeconds(179));
    bench.drain(relay);
    assertThat(bench.reported).isEmpty();

    bench.events = event -> {
      throw new IllegalStateException("no task could be made");
    };
    bench.clock.advance(Duration.ofSeconds(1));
    bench.drain(relay);
    bench.events = event -> bench.reported.add((NoticeUndelivered) event);
    for (int minute = 0; minute < 10; minute++) {
      bench.clock.advance(Duration.ofMinutes(1));
      bench.drain(relay);
    }

    assertThat(bench.reported).singleElement().satisfies(event -> {
      assertThat(event.kind()).isEqualTo(NoticeKind.ESCALATION);
      assertThat(event.refused()).isFalse();
      assertThat(event.since()).isEqualTo(SAT_23_10);
      assertThat(event.reason()).contains("450 busy");
    });
    assertThat(bench.ledger.of("T-1").get(0).state()).isEqualTo(NoticeState.NEW);
  }

  @Test
  @DisplayName("A story that cannot be told is tried again and reported, and stops no other notice")
  void survivesBrokenStories() throws Exception {
    smtp = TinySmtp.friendly(0);
    bench.subjects = (ticket, kind, level, sequence, at, facts) -> {
      if (ticket.equals("T-1")) {
        throw new IllegalStateException("database away");
      }
      return new NoticeStory.Matters(Map.of());
    };
    bench.escalation("T-1", 1, "eva@example.com");
    bench.escalation("T-2", 1, "eva@example.com");

    bench.drain(bench.relay(smtp.port()));

    assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.NEW);
    assertThat(bench.only("T-1").lastError()).contains("database away");
    assertThat(bench.only("T-2").state()).isEqualTo(NoticeState.SENT);
    assertThat(bench.only("T-2").messageId())
        .isEqualTo(new MessageIds("example.com").messageId(MessageIds.token("T-2",
            NoticeKind.ESCALATION, 1, 1, "eva@example.com")));
  }
}
