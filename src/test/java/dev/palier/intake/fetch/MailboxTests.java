package dev.palier.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.intake.MailText;
import dev.palier.intake.desk.MailDesk;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailPlace;
import dev.palier.intake.inbox.MailState;
import dev.palier.sla.Ledger;
import dev.palier.ticket.process.SupportDesk;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** From a mail in the mailbox to a ticket with its receipt, over real SMTP and IMAP. */
@Clause({"4.12", "4.13"})
@SpringBootTest(classes = Palier.class, properties = {"palier.intake.policy=trust", "palier.intake.protocol=imap",
    "palier.intake.host=127.0.0.1", "palier.intake.username=support@palier.example", "palier.intake.password=Quiet-7-harbour",
    "palier.intake.poll=2s", "palier.intake.timeout=2s", "palier.intake.max-size=100KB", "spring.mail.host=127.0.0.1",
    "palier.notices.from=Support <support@palier.example>", "palier.notices.null-return-path=false"})
@Import(SupportDesk.class)
@DirtiesContext
class MailboxTests {

  private static final String SUPPORT = "support@palier.example";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"),
      new ServerSetup(0, "127.0.0.1", "imap")});
  private static GreenMailUser user;

  @Autowired AppointedEmailUsers appointed;
  @Autowired Inbox inbox;
  @Autowired MailDesk desk;
  @Autowired FetchLoop loop;
  @Autowired Mailbox mailbox;
  @Autowired Clock clock;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate jdbc;
  @Autowired DataSource database;
  @Autowired PlatformTransactionManager transactions;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry properties) {
    SERVER.start();
    user = SERVER.setUser(SUPPORT, SUPPORT, "Quiet-7-harbour");
    properties.add("palier.intake.port", () -> SERVER.getImap().getPort());
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void appoint() {
    appointed.appoint(new AppointedEmailUser("GOLD", "Ann Ash", "ann@gold.example"), "test");
  }

  @Test
  @DisplayName("The mailbox is named in logs without its password")
  void keepsPassword() {
    assertThat(mailbox.toString()).contains(SUPPORT).doesNotContain("Quiet-7-harbour");
  }

  @Test
  @DisplayName("SLA 4.12, 4.13: a mail in the mailbox is a ticket with its receipt sent, and is moved to the folder of those done")
  void fromMailboxToReceipt() {
    Instant before = clock.instant().minusSeconds(1);
    deliver(gold("walk"));

    await().atMost(PATIENCE).until(() -> stateOf("walk") == MailState.TAKEN);
    await().atMost(PATIENCE).until(() -> messages("INBOX").isEmpty() && contains("Done", "<walk@mail.example>"));
    await().atMost(PATIENCE).until(() -> SERVER.getReceivedMessagesForDomain("gold.example").length > 0);
    assertThat(ledger.find(ticketOf("walk")).orElseThrow().openedAt()).isBetween(before, clock.instant());
  }

  @Test
  @DisplayName("SLA 4.12: a mail that was kept and dealt with before the program ended is moved, and no second ticket opens")
  void interruptedBeforeTheMove() throws Exception {
    loop.stop();
    MailText text = gold("interrupted");
    deliver(text);
    MailFolder folder = folder("INBOX");
    MailPlace place = new MailPlace(SUPPORT + "@127.0.0.1/INBOX", folder.getUidValidity(), messages("INBOX").get(0).getUid());
    desk.handle(inbox.store(place, clock.instant(), true, text.raw()));

    loop.start();

    await().atMost(PATIENCE).until(() -> contains("Done", "<interrupted@mail.example>") && messages("INBOX").isEmpty());
    assertThat(jdbc.queryForObject("select count(*) from inbox_mail where reason like '%A request%' and uid = " + place.uid(),
        Integer.class)).isEqualTo(1);
  }

  @Test
  @DisplayName("SLA 4.12: a mail that comes back into the mailbox under another number is the same mail")
  void numberedAnew() {
    deliver(gold("again"));
    await().atMost(PATIENCE).until(() -> stateOf("again") == MailState.TAKEN);
    deliver(gold("again"));

    await().atMost(PATIENCE).until(() -> count("again", "DUPLICATE") == 1);
    assertThat(count("again", "TAKEN")).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> messages("INBOX").isEmpty());
  }

  @Test
  @DisplayName("A mail that is larger than we fetch stays whole in the quarantine folder, and a person is asked")
  void tooLarge() {
    deliver(gold("huge").saying("0123456789abcdef\r\n".repeat(12_000)));

    await().atMost(PATIENCE).until(() -> stateOf("huge") == MailState.HELD);
    await().atMost(PATIENCE).until(() -> contains("Quarantine", "<huge@mail.example>"));
    assertThat(jdbc.queryForObject("select length(raw) from inbox_mail where raw is not null and state = 'HELD'", Long.class))
        .isLessThan(5_000);
  }

  @Test
  @DisplayName("One node at a time looks into the mailbox")
  void oneNodeAtATime() {
    await().atMost(PATIENCE).until(() -> loop.lastLook() != null);
    DefaultLockRepository otherNode = new DefaultLockRepository(database);
    otherNode.setPrefix("mailbox_");
    otherNode.setRegion("palier");
    otherNode.setTimeToLive((int) MailboxLock.TIME_TO_LIVE.toMillis());
    otherNode.setTransactionManager(transactions);
    otherNode.afterPropertiesSet();
    otherNode.afterSingletonsInstantiated();

    assertThat(otherNode.acquire("mailbox")).isFalse();
    loop.stop();
    assertThat(otherNode.acquire("mailbox")).isTrue();
    otherNode.delete("mailbox");
    loop.start();
  }

  private static MailText gold(String id) {
    return MailText.from("Ann <ann@gold.example>").id("<" + id + "@mail.example>").saying("Words of " + id);
  }

  private static void deliver(MailText mail) {
    try {
      user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw())));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private MailState stateOf(String id) {
    return rows(id).stream().findFirst().map(row -> MailState.valueOf(row.get("state").toString())).orElse(MailState.STORED);
  }

  private String ticketOf(String id) {
    return rows(id).get(0).get("ticket").toString();
  }

  private long count(String id, String state) {
    return rows(id).stream().filter(row -> row.get("state").equals(state)).count();
  }

  private List<Map<String, Object>> rows(String id) {
    return jdbc.queryForList("select id, state, ticket, raw from inbox_mail order by id").stream()
        .filter(row -> new String(inbox.content((Long) row.get("id")).raw()).contains("<" + id + "@mail.example>")).toList();
  }

  private static boolean contains(String folder, String id) {
    return messages(folder).stream().anyMatch(message -> {
      try {
        return id.equals(message.getMimeMessage().getMessageID());
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    });
  }

  private static List<StoredMessage> messages(String name) {
    MailFolder folder = folder(name);
    return folder == null ? List.of() : folder.getMessages();
  }

  private static MailFolder folder(String name) {
    ImapHostManager manager = SERVER.getManagers().getImapHostManager();
    return manager.getFolder(user, name);
  }
}
