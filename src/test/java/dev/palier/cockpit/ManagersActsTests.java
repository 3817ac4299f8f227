package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.Clause;
import dev.palier.escalation.Escalations;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import dev.palier.notification.relay.DrivenRelay;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.tasklist.SampleStaff;
import dev.palier.tasklist.TasklistUser;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What managers do in Cockpit really happens, once, and stands in the ledger with its reason. */
@Clause({"4.1", "4.8", "R2", "R3"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"palier.notices.relay.enabled=false",
    "palier.notices.from=Support <support@palier.example>", "palier.notices.null-return-path=false",
    "spring.datasource.url=jdbc:h2:mem:managers;DB_CLOSE_DELAY=-1"})
@Import(SampleStaff.class)
class ManagersActsTests {

  private static final String WORK = "Task_WorkOnTicket";
  private static final GreenMail MAILBOX = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired TicketDesk desk;
  @Autowired Escalations escalations;
  @Autowired Ledger ledger;
  @Autowired Notices notices;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  @Autowired ApplicationContext program;
  private Manager vera;
  private Manager clara;
  private String ticket;
  private String instance;

  @BeforeEach
  void openTicket() throws Exception {
    staff.arrive();
    staff.addUser("nora", "first-line");
    staff.addUser("carl", "ceo");
    if (!MAILBOX.isRunning()) {
      MAILBOX.start();
    }
    MAILBOX.purgeEmailFromAllMailboxes();
    jdbc.update("update notice set state = 'VOID' where state in ('NEW', 'REFUSED')");
    vera = Manager.signedIn(port, "vera");
    clara = Manager.signedIn(port, "clara");
    ticket = staff.openTicket(Priority.P1);
    instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).processDefinitionKey("gold-ticket")
        .singleResult().getId();
  }

  @Test
  @DisplayName("SLA 4.8: the holder of a role of the path raises the next level and takes it; the reasons stand in the ledger")
  void raisesAndTakes() throws Exception {
    assertDone(clara.act(instance, "raise-level", Map.of("reason", "They ship tonight.")), "The next level is told.");
    assertDone(clara.act(instance, "take-level", Map.of("level", 1, "reason", "I call them.")), "You took level 1.");

    assertThat(only(LedgerKind.ESCALATION_REQUESTED)).satisfies(row -> assertReason(row, "clara", "They ship tonight."));
    assertThat(only(LedgerKind.LEVEL_ACKNOWLEDGED)).satisfies(row -> {
      assertReason(row, "clara", "I call them.");
      assertThat(row.value()).isEqualTo("1");
    });
    assertThat(only(LedgerKind.ESCALATED).value()).isEqualTo("1");
    HttpResponse<String> twice = vera.act(instance, "take-level", Map.of("level", 1, "reason", "I too."));
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(Manager.message(twice)).isEqualTo("Level 1 was taken by clara already.");
  }

  @Test
  @Clause("4.6")
  @DisplayName("SLA 4.6: a ticket that was declined is an incident after all when the Support Manager says so, with a reason")
  void correctsAWrongClassification() throws Exception {
    HttpResponse<String> open = vera.returnToScope(ticket, "It is ours.");
    assertThat(open.statusCode()).as("not ended").isEqualTo(404);
    tickets.leaveScope(ticket, Act.by("nora", "Your browser's plug-in blocks the page."), OutOfScope.THIRD_PARTY);

    assertThat(clara.json("finished/" + ticket).path("mayReturnToScope").asBoolean()).as("below the Support Manager").isFalse();
    assertThat(clara.returnToScope(ticket, "x").statusCode()).isEqualTo(403);
    assertThat(vera.json("finished/" + ticket).path("mayReturnToScope").asBoolean()).isTrue();
    assertThat(Manager.message(vera.returnToScope(ticket, " "))).isEqualTo("Give the reason; it is kept in the ledger.");
    assertThat(of(LedgerKind.BACK_IN_SCOPE)).isEmpty();

    assertDone(vera.returnToScope(ticket, "It is ours."), ticket + " is an incident again: its clocks run from its opening.");
    assertThat(only(LedgerKind.BACK_IN_SCOPE).actor()).isEqualTo("vera");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).processDefinitionKey("gold-ticket").count())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("SLA 4.8: a level is not taken by who is below it, and the path is not raised by who is not on it")
  void keepsToThePath() throws Exception {
    escalations.request(ticket, Act.by("piotr", "x"));
    escalations.request(ticket, Act.by("piotr", "x"));

    assertThat(clara.json("instances/" + instance + "/promises").path("rights").path("levels").toString()).isEqualTo("[1]");
    HttpResponse<String> above = clara.act(instance, "take-level", Map.of("level", 2, "reason", "I call them."));
    assertThat(above.statusCode()).isEqualTo(403);
    assertThat(Manager.message(above)).isEqualTo("Only who holds a role of this level, or of one above it, takes it; nothing was changed.");
    assertThat(of(LedgerKind.LEVEL_ACKNOWLEDGED)).isEmpty();
    assertThat(vera.json("instances/" + instance + "/promises").path("rights").path("levels").toString()).isEqualTo("[1,2]");
    assertThat(Manager.signedIn(port, "piotr").act(instance, "raise-level", Map.of("reason", "x"), "1-1").statusCode()).isEqualTo(403);
    assertThat(Manager.signedIn(port, "carl").act(instance, "take-level", Map.of("level", 2, "reason", "Mine."))
        .statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("SLA 4.1: the work given to a person is theirs in Tasklist, in the ticket and in the ledger")
  void givesTheWorkToAPerson() throws Exception {
    assertDone(vera.act(instance, "reassign", Map.of("person", "nora", "reason", "Piotr is ill.")), "nora has the work now.");

    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(WORK).singleResult().getAssignee())
        .isEqualTo("nora");
    assertThat(desk.find(ticket).assignee()).isEqualTo("nora");
    assertThat(only(LedgerKind.REASSIGNED)).satisfies(row -> {
      assertReason(row, "vera", "Piotr is ill.");
      assertThat(row.value()).isEqualTo("nora");
    });
    assertThat(TasklistUser.signedIn(port, "nora").act(staff.task(ticket, WORK), "note", Map.of("words", "Mine.")).statusCode())
        .isEqualTo(200);
    HttpResponse<String> stranger = vera.act(instance, "reassign", Map.of("person", "sara", "reason", "x"));
    assertThat(stranger.statusCode()).isEqualTo(422);
    assertThat(Manager.message(stranger)).isEqualTo("Sara is not of the first line, which has the ticket.");
  }

  @Test
  @DisplayName("SLA 4.1: the work given to a line is offered to that line alone, and nobody has it")
  void givesTheWorkToALine() throws Exception {
    vera.act(instance, "reassign", Map.of("person", "nora", "reason", "Piotr is ill."));
    assertDone(vera.act(instance, "reassign", Map.of("line", "first-line", "reason", "Nora too.")), "The first line has the work now.");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskAssigned().count()).isZero();

    assertDone(vera.act(instance, "reassign", Map.of("line", "second-line", "reason", "Needs a database.")),
        "The second line has the work now.");

    assertThat(desk.find(ticket).line()).isEqualTo(SupportLine.SECOND_LINE);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(WORK).taskCandidateGroup("second-line")
        .count()).isEqualTo(1);
    assertThat(of(LedgerKind.REASSIGNED)).extracting(LedgerEntry::value).containsExactly("nora", "the first line", "the second line");
    assertThat(of(LedgerKind.HANDED_OVER)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"reassign,person", "retry-notice,notice"})
  @DisplayName("The work is given away and a mail tried again by the Support Manager and who is told after them, by nobody below")
  void managersAndAbove(String act, String field) throws Exception {
    Object value = field.equals("person") ? "nora" : receipt().id();
    for (String user : List.of("clara", "piotr")) {
      HttpResponse<String> refused = Manager.signedIn(port, user).act(instance, act, Map.of(field, value, "reason", "x"), "1-1");
      assertThat(refused.statusCode()).as(user).isEqualTo(403);
      assertThat(Manager.message(refused)).startsWith(user.equals("piotr") ? "Only who may use Cockpit" : "Only the Support Manager");
    }
    assertThat(of(LedgerKind.REASSIGNED)).isEmpty();
    assertThat(Manager.signedIn(port, "carl").act(instance, act, Map.of(field, value, "reason", "x")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"take-level", "raise-level", "reassign", "retry-notice"})
  @DisplayName("Nothing is done without a reason, without having seen the ticket, or by a forged request")
  void needsAReason(String act) throws Exception {
    escalations.request(ticket, Act.by("piotr", "x"));
    Map<String, Object> values = Map.of("level", 1, "person", "nora", "notice", receipt().id(), "reason", " ");
    int rows = ledger.of(ticket).size();

    assertThat(vera.act(instance, act, values).statusCode()).isEqualTo(422);
    assertThat(vera.act(instance, act, Map.of("level", 1, "person", "nora", "notice", receipt().id(), "reason", "x"), null)
        .statusCode()).isEqualTo(422);
    TasklistUser forger = TasklistUser.signIn(port, "vera");
    forger.get("/api/cockpit/plugin/palier/default/me");
    assertThat(forger.postWithoutToken("/api/cockpit/plugin/palier/default/instances/" + instance + "/acts/" + act, "{}")
        .statusCode()).isEqualTo(403);
    assertThat(ledger.of(ticket)).hasSize(rows);
  }

  @Test
  @DisplayName("SLA 4.8: of two managers at once one acts, the other reads who was faster, and nothing happens twice")
  void twoAtOnce() throws Exception {
    String seen = vera.seen(instance);
    Manager carl = Manager.signedIn(port, "carl");
    Callable<HttpResponse<String>> first = () -> vera.act(instance, "raise-level", Map.of("reason", "One."), seen);
    Callable<HttpResponse<String>> second = () -> carl.act(instance, "raise-level", Map.of("reason", "Two."), seen);
    try (var both = new Both()) {
      List<HttpResponse<String>> answers = both.run(first, second);
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
      assertThat(answers).anySatisfy(answer -> assertThat(Manager.message(answer)).matches("(?s)(vera|carl) asked for the next level on .*"));
    }
    assertThat(of(LedgerKind.ESCALATED)).hasSize(1);
    assertThat(of(LedgerKind.ESCALATION_REQUESTED)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.8: a notice that waits for its next attempt is tried at once: the same row, the same Message-ID")
  void triesAgainAtOnce() throws Exception {
    relay(deadPort()).drain();
    NoticeEntry waiting = receipt();
    assertThat(waiting.state()).isEqualTo(NoticeState.NEW);
    assertThat(waiting.attempts()).isEqualTo(1);
    DrivenRelay relay = relay(MAILBOX.getSmtp().getPort());
    relay.drain();
    assertThat(mailsTo("anna@acme.example")).as("waits for its next attempt").isEmpty();

    assertDone(vera.act(instance, "retry-notice", Map.of("notice", waiting.id(), "reason", "The server is back.")),
        "It is being tried again now: Receipt to Anna Ash, customer.");
    relay.drain();

    assertThat(mailsTo("anna@acme.example")).singleElement().satisfies(mail ->
        assertThat(mail.getMessageID()).isEqualTo(waiting.messageId()));
    assertThat(receipt()).satisfies(sent -> {
      assertThat(sent.id()).isEqualTo(waiting.id());
      assertThat(sent.state()).isEqualTo(NoticeState.SENT);
    });
    assertThat(only(LedgerKind.NOTICE_RETRIED)).satisfies(row -> assertReason(row, "vera", "The server is back."));
    HttpResponse<String> twice = vera.act(instance, "retry-notice", Map.of("notice", waiting.id(), "reason", "x"));
    assertThat(Manager.message(twice)).isEqualTo("It was delivered already.");
  }

  @Test
  @DisplayName("SLA 4.8: a refused notice goes to an address that Palier knows, with its Message-ID, and to no other")
  void sendsToACorrectedAddress() throws Exception {
    escalations.request(ticket, Act.by("piotr", "They ship tonight."));
    NoticeEntry told = notice(NoticeKind.ESCALATION);
    jdbc.update("update notice set state = 'REFUSED', last_error = '550 no such user', message_id = '<known@x>' where id = ?", told.id());

    HttpResponse<String> stranger = vera.act(instance, "retry-notice",
        Map.of("notice", told.id(), "address", "me@elsewhere.example", "reason", "x"));
    assertThat(stranger.statusCode()).isEqualTo(422);
    assertThat(notice(NoticeKind.ESCALATION).state()).isEqualTo(NoticeState.REFUSED);
    assertDone(vera.act(instance, "retry-notice", Map.of("notice", told.id(), "address", "support-manager@support.example", "reason",
        "csc has left.")), "It is being tried again now: Escalation level 1 to csc, Customer Success Consultant, now at "
        + "support-manager@support.example.");
    relay(MAILBOX.getSmtp().getPort()).drain();

    assertThat(mailsTo("support-manager@support.example")).singleElement().satisfies(mail -> assertThat(mail.getSubject())
        .contains(ticket));
    assertThat(notice(NoticeKind.ESCALATION)).satisfies(sent -> {
      assertThat(sent.id()).isEqualTo(told.id());
      assertThat(sent.state()).isEqualTo(NoticeState.SENT);
    });
  }

  private DrivenRelay relay(int smtp) {
    return new DrivenRelay(program, smtp);
  }

  private static int deadPort() throws Exception {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(MAILBOX.getReceivedMessages()).filter(mail -> {
      try {
        return mail.getAllRecipients()[0].toString().contains(address);
      } catch (MessagingException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }).toList();
  }

  private NoticeEntry receipt() {
    return notice(NoticeKind.RECEIPT);
  }

  private NoticeEntry notice(NoticeKind kind) {
    return notices.ofTicket(ticket).stream().filter(notice -> notice.kind() == kind).findFirst().orElseThrow();
  }

  private List<LedgerEntry> of(LedgerKind kind) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == kind).toList();
  }

  private LedgerEntry only(LedgerKind kind) {
    assertThat(of(kind)).hasSize(1);
    return of(kind).get(0);
  }

  private static void assertReason(LedgerEntry row, String actor, String reason) {
    assertThat(row.actor()).isEqualTo(actor);
    assertThat(row.explanation()).isEqualTo(reason);
  }

  private static void assertDone(HttpResponse<String> answer, String sentence) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Manager.message(answer)).isEqualTo(sentence);
  }

  /** Two requests at the same time. */
  private static final class Both implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    <T> List<T> run(Callable<T> first, Callable<T> second) throws Exception {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(List.of(first, second))) {
        results.add(result.get());
      }
      return results;
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
