package dev.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import dev.palier.Clause;
import dev.palier.demo.clock.DemoClock;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The demo with the job executor at work; the clock goes on from test to test, as it does in the demo. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:demo-clock;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=true"})
@Clause("4.8")
@ActiveProfiles("demo")
@DirtiesContext
class DemoClockTests {

  @LocalServerPort int port;
  @Autowired DemoClock clock;
  @Autowired Ledger ledger;
  @Autowired Notices notices;
  @Autowired GreenMail greenMail;
  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @AfterAll
  static void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.8: a Gold P1 climbs at 30, 60, 90 and 120 minutes with its mails, however large the steps of the clock are")
  void ladderIsClimbedToTheSecond() throws Exception {
    String ticket = visitor.openGoldP1("Production is down");
    Instant opened = ledger.find(ticket).orElseThrow().openedAt();

    for (String button : List.of("15-minutes", "15-minutes", "15-minutes", "1-hour", "1-hour")) {
      assertThat(visitor.moveClock(button).statusCode()).isEqualTo(200);
    }

    List<LedgerEntry> levels = ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED).toList();
    assertThat(levels).extracting(LedgerEntry::value).containsExactly("1", "2", "3", "4");
    assertThat(levels).extracting(LedgerEntry::at).containsExactly(minutes(opened, 30), minutes(opened, 60), minutes(opened, 90),
        minutes(opened, 120));
    assertThat(levels).allSatisfy(entry -> assertThat(entry.recordedAt()).isBetween(entry.at(), entry.at().plusSeconds(10)));
    assertDelivered(ticket, opened);
  }

  private void assertDelivered(String ticket, Instant opened) throws Exception {
    List<NoticeEntry> mails = notices.ofTicket(ticket).stream().filter(notice -> notice.kind() == NoticeKind.ESCALATION).toList();
    assertThat(mails).extracting(notice -> notice.recipient().role())
        .hasSize(5).allSatisfy(role -> assertThat(role).isNotBlank());
    assertThat(mails).extracting(NoticeEntry::state).containsOnly(NoticeState.SENT);
    assertThat(mails).allSatisfy(notice -> {
      Instant due = minutes(opened, 30L * notice.level());
      assertThat(notice.sentAt()).isBetween(due, due.plusSeconds(15));
    });
    assertThat(delivered(ticket)).containsOnlyOnce("clara.jensen@palier.example", "mateo.rivera@palier.example",
        "helen.ashford@palier.example", "victor.laurent@palier.example", "adaeze.obi@palier.example");
  }

  private List<String> delivered(String ticket) throws Exception {
    List<String> recipients = new ArrayList<>();
    for (MimeMessage mail : greenMail.getReceivedMessages()) {
      if (mail.getSubject().contains(ticket) && !mail.getAllRecipients()[0].toString().contains("first-line")) {
        recipients.add(mail.getRecipients(RecipientType.TO)[0].toString().replaceAll(".*<|>", ""));
      }
    }
    return recipients;
  }

  @Test
  @DisplayName("The clock moves forward only")
  void clockMovesForwardOnly() {
    Instant before = clock.now();

    assertThatThrownBy(() -> clock.moveBy(clock.ahead(), Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.moveBy(clock.ahead(), Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);

    assertThat(clock.now()).isAfterOrEqualTo(before);
  }

  @Test
  @DisplayName("Of two people who press at once, one moves the clock, and once")
  void twoPressesMoveOnce() throws Exception {
    Duration seen = clock.ahead();
    ExecutorService people = Executors.newFixedThreadPool(2);
    Future<Boolean> one = people.submit(() -> clock.moveBy(seen, Duration.ofMinutes(15)));
    Future<Boolean> other = people.submit(() -> clock.moveBy(seen, Duration.ofMinutes(15)));

    assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);

    people.shutdown();
    assertThat(clock.ahead()).isEqualTo(seen.plusMinutes(15));
  }

  @Test
  @DisplayName("The way to the next deadline ends at it")
  void nextDeadlineIsReached() throws Exception {
    visitor.openGoldP1("Another one");
    Instant next = clock.nextTimer().orElseThrow().dueAt();

    visitor.moveClock("next");

    assertThat(clock.now()).isBetween(next, next.plus(10, ChronoUnit.SECONDS));
    assertThat(clock.nextTimer().orElseThrow().dueAt()).isAfter(next);
  }

  private static Instant minutes(Instant start, long minutes) {
    return start.plus(minutes, ChronoUnit.MINUTES);
  }
}
