package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Clause;
import dev.palier.escalation.Escalations;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.ticket.Act;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.Enclosures;
import dev.palier.ticket.Message.Direction;
import dev.palier.ticket.NewAttachment;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The tab "Ticket" of Tasklist, over HTTP as a browser asks for it. */
@Clause({"4.1", "4.7", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class TicketTabTests {

  private static final String FIRST_RESPONSE = "Task_SendFirstResponse";
  private static final String WORK = "Task_WorkOnTicket";
  private static final String MARKUP = "<img src=x onerror=alert(1)> ${7*7} {{7*7}}";

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired TicketDesk desk;
  @Autowired Escalations escalations;
  @Autowired Attachments attachments;
  @Autowired Ledger ledger;
  private String ticket;
  private String work;
  private TasklistUser piotr;

  @BeforeEach
  void openTicket() throws Exception {
    staff.arrive();
    staff.addUser("nora", "first-line");
    staff.addUser("clara", "csc");
    ticket = staff.openTicket(Priority.P1);
    work = staff.task(ticket, WORK);
    piotr = TasklistUser.signedIn(port, "piotr");
  }

  @Test
  @DisplayName("SLA 4.7: the tab shows ticket, contract, and every clock with target, deadline, time left and explanation")
  void showsTheTicket() throws Exception {
    JsonNode shown = piotr.ticket(work).path("ticket");

    assertThat(shown.path("facts").path("number").asText()).isEqualTo(ticket);
    assertThat(shown.path("facts").path("tier").asText()).isEqualTo("Gold");
    assertThat(shown.path("facts").path("contact").asText()).isEqualTo("Anna Ash, anna@acme.example");
    assertThat(shown.path("contract").toString()).contains("dedicated, 12 hours a month", "24x5, P1 24x7",
        "up to 20 Appointed Email Users");
    assertThat(shown.path("clocks").findValuesAsText("name"))
        .containsExactly("First response", "Resolution", "Next update", "Next escalation level");
    assertThat(shown.path("clocks").path(1).path("target").asText()).isEqualTo("2 hours");
    assertThat(shown.path("clocks").path(1).path("due").asText()).containsPattern("CES?T$");
    assertThat(shown.path("clocks").path(1).path("left").asText()).isEqualTo("120 min left");
    assertThat(shown.path("clocks").path(1).path("explanation").asText()).contains("2 hours from", "in the support hours 24x7");
    assertThat(shown.path("messages").path(0).path("passages").path(0).path("text").asText()).isEqualTo("Nobody can sign in.");
    assertThat(shown.path("history").findValuesAsText("what")).contains("Receipt to the customer");
  }

  @Test
  @DisplayName("SLA 4.7: a message in the tab is the first answer while one is owed, then an update; both by whoever sent it")
  void messageAnswersThenUpdates() throws Exception {
    assertThat(piotr.act(work, "message", Map.of("words", "We look into it.")).statusCode()).isEqualTo(200);
    assertThat(piotr.act(work, "message", Map.of("words", "Half of it works again.")).statusCode()).isEqualTo(200);

    assertThat(of(LedgerKind.RESPONDED)).extracting(LedgerEntry::actor).containsExactly("piotr");
    assertThat(of(LedgerKind.UPDATE_SENT)).extracting(LedgerEntry::actor).containsExactly("piotr");
    assertThat(desk.conversation(ticket)).extracting("body").contains("We look into it.", "Half of it works again.");
  }

  @Test
  @DisplayName("An internal note is kept as a note and reaches no customer")
  void noteIsKept() throws Exception {
    assertThat(piotr.act(work, "note", Map.of("words", "Looks like the licence server.")).statusCode()).isEqualTo(200);

    assertThat(desk.conversation(ticket)).last().satisfies(note -> {
      assertThat(note.direction()).isEqualTo(Direction.NOTE);
      assertThat(note.author()).isEqualTo("piotr");
    });
    assertThat(of(LedgerKind.UPDATE_SENT)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.7: the priority is changed or corrected in the tab, with a reason")
  void priorityIsChanged() throws Exception {
    assertThat(piotr.act(work, "priority", Map.of("priority", "P2", "change", "corrected", "words", "one site only"))
        .statusCode())
        .isEqualTo(200);

    assertThat(of(LedgerKind.PRIORITY_CHANGED)).singleElement().satisfies(entry -> {
      assertThat(entry.actor()).isEqualTo("piotr");
      assertThat(entry.value()).isEqualTo("P2 CORRECTED");
      assertThat(entry.explanation()).isEqualTo("one site only");
    });
  }

  @Test
  @DisplayName("SLA 1.1: a wish leaves the agreement in the tab, and the Account Manager can make an incident of it again there")
  @Clause("1.1")
  void leavesScopeAndReturns() throws Exception {
    staff.addUser("lucas", "account-manager");
    assertThat(piotr.act(work, "out-of-scope", Map.of("words", "A wish.")).body()).contains("Say what makes the request one outside");
    assertThat(piotr.act(work, "back-in-scope", Map.of("words", "No wish.")).statusCode()).isEqualTo(422);
    assertThat(piotr.act(work, "out-of-scope", Map.of("words", "A wish.", "scope", "feature-request")).statusCode()).isEqualTo(200);
    TasklistUser lucas = TasklistUser.signedIn(port, "lucas");
    String statement = staff.task(ticket + "-work", "Task_WriteStatementOfWork");

    assertThat(lucas.ticket(statement).path("rights").path("back").asBoolean()).isTrue();
    assertThat(lucas.ticket(statement).path("rights").path("work").asBoolean()).isFalse();
    assertThat(lucas.ticket(statement).path("ticket").path("facts").path("state").asText())
        .isEqualTo("Outside the agreement: a feature request");
    assertThat(lucas.act(statement, "back-in-scope", Map.of("words", "It is broken.")).statusCode()).isEqualTo(200);
    assertThat(of(LedgerKind.BACK_IN_SCOPE)).singleElement().satisfies(entry -> assertThat(entry.actor()).isEqualTo("lucas"));
    assertThat(piotr.ticket(staff.task(ticket, WORK)).path("rights").path("back").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("SLA 4.8: staff ask for the next level and see who was told; a holder of its role takes it, though no "
      + "manager acts otherwise")
  void escalates() throws Exception {
    assertThat(piotr.act(work, "escalation", Map.of("words", "The customer is about to ship.")).statusCode()).isEqualTo(200);
    TasklistUser clara = TasklistUser.signedIn(port, "clara");

    JsonNode level = clara.ticket(work).path("ticket").path("levels").path("reached").path(0);
    assertThat(level.path("roles").asText()).isEqualTo("Customer Success Consultant");
    assertThat(level.path("cause").asText()).contains("piotr", "The customer is about to ship.");
    assertThat(level.path("told").path(0).asText()).startsWith("csc, Customer Success Consultant");
    assertThat(level.path("takenBy").isNull()).isTrue();
    assertThat(clara.ticket(work).path("rights").path("levels")).hasSize(1);

    assertThat(clara.act(work, "level", Map.of("level", 1)).statusCode()).isEqualTo(200);
    assertThat(of(LedgerKind.LEVEL_ACKNOWLEDGED)).singleElement().satisfies(entry -> assertThat(entry.actor())
        .isEqualTo("clara"));
    assertThat(clara.ticket(work).path("ticket").path("levels").path("reached").path(0).path("takenBy").asText())
        .startsWith("clara, ");
    assertThat(clara.act(work, "level", Map.of("level", 2)).statusCode()).isEqualTo(403);
    assertThat(piotr.act(work, "level", Map.of("level", 2)).body()).contains("Level 2 has not been raised.");
  }

  @Test
  @DisplayName("SLA 4.8: holders of a role of the path may ask for the next level of a ticket they read")
  void managersEscalate() throws Exception {
    TasklistUser vera = TasklistUser.signedIn(port, "vera");

    assertThat(vera.act(work, "escalation", Map.of("words", "Their board called.")).statusCode()).isEqualTo(200);

    assertThat(of(LedgerKind.ESCALATION_REQUESTED)).extracting(LedgerEntry::actor).containsExactly("vera");
    assertThat(of(LedgerKind.ESCALATED)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.1: the ticket is handed over to another line with a note, and the first line sees it no more")
  void handsOver() throws Exception {
    assertThat(piotr.act(work, "hand-over", Map.of("line", "second-line", "words", "Needs the database team.")).statusCode())
        .isEqualTo(200);

    assertThat(desk.find(ticket).line()).isEqualTo(SupportLine.SECOND_LINE);
    assertThat(of(LedgerKind.HANDED_OVER)).extracting(LedgerEntry::actor).containsExactly("piotr");
    assertThat(piotr.plugin("tasks/" + staff.task(ticket, WORK) + "/ticket").statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signedIn(port, "sara").ticket(staff.task(ticket, WORK)).path("ticket").path("facts").path("lineName")
        .asText())
        .isEqualTo("second line");
  }

  @Test
  @DisplayName("Another line neither reads the ticket nor acts on it nor gets its files")
  void otherLineStaysOut() throws Exception {
    TasklistUser sara = TasklistUser.signedIn(port, "sara");

    assertThat(sara.plugin("tasks/" + work + "/ticket").statusCode()).isEqualTo(404);
    assertThat(sara.act(work, "note", Map.of("words", "x"), piotr.seen(work)).statusCode()).isEqualTo(404);
    assertThat(sara.plugin("tasks/" + work + "/files/1").statusCode()).isEqualTo(404);
    assertThat(TasklistUser.json(sara.post("/api/tasklist/plugin/palier/default/cards", "{\"tasks\":[\"" + work + "\"]}"))
        .path("cards")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("Managers read the ticket, and are told in a sentence that its work is not theirs")
  @ValueSource(strings = {"message", "note", "priority", "hand-over", "tam-time"})
  void managersRead(String act) throws Exception {
    TasklistUser vera = TasklistUser.signedIn(port, "vera");
    int before = ledger.of(ticket).size();

    assertThat(vera.ticket(work).path("rights").path("work").asBoolean()).isFalse();
    HttpResponse<String> refused = vera.act(work, act, Map.of("words", "x", "priority", "P2", "change", "changed", "line",
        "second-line"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(TasklistUser.json(refused).path("message").asText()).isEqualTo(
        "You may read this ticket. Only who works on this task may do that; nothing was changed.");
    assertThat(ledger.of(ticket)).hasSize(before);
  }

  @Test
  @DisplayName("SLA 2: a Technical Account Manager logs time on a ticket, read against the included hours, and does "
      + "nothing else on it")
  void tamLogsTime() throws Exception {
    staff.addUser("priya", "tam");
    TasklistUser priya = TasklistUser.signedIn(port, "priya");
    String today = priya.ticket(work).path("tamTime").path("today").asText();

    assertThat(priya.act(work, "tam-time", Map.of("minutes", 90, "on", today, "words", "Workshop")).statusCode()).isEqualTo(200);

    JsonNode time = priya.ticket(work).path("tamTime");
    assertThat(time.path("used").asText()).matches("(\\d+ h )?\\d+ (h|min) of the 12 h included in \\w+ \\d{4} used");
    assertThat(time.path("entries").path(0).path("what").asText()).isEqualTo("Workshop");
    assertThat(time.path("entries").path(0).path("time").asText()).isEqualTo("1 h 30 min");
    assertThat(priya.act(work, "note", Map.of("words", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("Nobody reads anything without signing in, and nothing is done without the token against forged requests")
  void needsSignInAndToken() throws Exception {
    assertThat(TasklistUser.nobody(port).plugin("tasks/" + work + "/ticket").statusCode()).isEqualTo(401);
    TasklistUser other = TasklistUser.signIn(port, "piotr");
    assertThat(other.get("/api/tasklist/plugin/palier/other/tasks/" + work + "/ticket").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(TasklistUser.signIn(port, "piotr")
        .postWithoutToken("/api/tasklist/plugin/palier/default/tasks/" + work + "/acts/note", "{\"seen\":\"1-1\",\"words\":\"x\"}")
        .statusCode()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("What is missing or impossible is refused with a sentence, and nothing is done")
  @CsvSource(delimiter = '|', textBlock = """
      message    | {}                                                          | 422 | Write the message to the customer.
      note       | {"words":"  "}                                              | 422 | Write the note.
      priority   | {"words":"x","change":"changed"}                            | 422 | Choose the new priority.
      priority   | {"words":"x","priority":"P2"}                               | 422 | Say whether the situation changed
      priority   | {"priority":"P2","change":"changed"}                        | 422 | Give the reason for the new priority.
      priority   | {"words":"x","priority":"P1","change":"changed"}            | 422 | The priority is P1 already.
      escalation | {}                                                          | 422 | Give the reason for the next level.
      level      | {}                                                          | 422 | Say which level.
      level      | {"level":3}                                                 | 422 | Level 3 has not been raised.
      hand-over  | {"words":"x"}                                               | 422 | Choose the line that takes over.
      hand-over  | {"words":"x","line":"first-line"}                           | 422 | The first line has the ticket already.
      hand-over  | {"line":"second-line"}                                      | 422 | Write a note for the line
      tam-time   | {"words":"x","minutes":5,"on":"soon"}                       | 422 | Say on which day
      tam-time   | {"words":"x","on":"2024-06-08"}                             | 422 | Say how many minutes.
      tam-time   | {"words":"x","minutes":1441,"on":"2024-06-08"}              | 422 | Expected 1 to 1440 minutes
      tam-time   | {"words":"x","minutes":0,"on":"2024-06-08"}                 | 422 | Expected 1 to 1440 minutes
      tam-time   | {"words":"x","minutes":5,"on":"2999-01-01"}                 | 422 | The day of the work, 2999-01-01, has not
      tam-time   | {"minutes":5,"on":"2024-06-08"}                             | 422 | Say what was done.
      note       | {"words":"x","actor":"ceo"}                                 | 400 | Something else was sent
      note       | []                                                          | 400 | Something else was sent
      dance      | {"words":"x"}                                               | 404 | There is no such act.
      """)
  void refusesWithASentence(String act, String body, int status, String sentence) throws Exception {
    int before = ledger.of(ticket).size();
    String sent = body.replaceFirst("\\{", "{\"seen\":\"" + piotr.seen(work) + "\"" + (body.equals("{}") ? "" : ","));

    HttpResponse<String> refused = piotr.post("/api/tasklist/plugin/palier/default/tasks/" + work + "/acts/" + act, sent);

    assertThat(TasklistUser.json(refused).path("message").asText()).startsWith(sentence);
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(ledger.of(ticket)).hasSize(before);
    assertThat(desk.conversation(ticket)).hasSize(1);
  }

  @Test
  @DisplayName("Words and requests that are too long are refused whole")
  void tooLongIsRefused() throws Exception {
    HttpResponse<String> words = piotr.act(work, "priority", Map.of("priority", "P2", "change", "changed", "words",
        "x".repeat(1001)));
    HttpResponse<String> body = piotr.act(work, "note", Map.of("words", "x".repeat(300_000)));

    assertThat(words.statusCode()).isEqualTo(413);
    assertThat(words.body()).contains("at most 1000 characters, were 1001");
    assertThat(body.statusCode()).isEqualTo(413);
    assertThat(desk.conversation(ticket)).hasSize(1);
  }

  @Test
  @DisplayName("Who answers past somebody else is held back once, told who did what, and sends with a second press")
  void overtakenIsHeldBackOnce() throws Exception {
    String seen = piotr.seen(work);
    TasklistUser nora = TasklistUser.signedIn(port, "nora");
    nora.act(work, "message", Map.of("words", "Nora here."));

    HttpResponse<String> first = piotr.act(work, "message", Map.of("words", "Piotr here."), seen);
    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(TasklistUser.json(first).path("message").asText()).startsWith("nora answered the customer on ")
        .contains("Nothing was sent yet: your words are still here.");
    assertThat(of(LedgerKind.UPDATE_SENT)).isEmpty();

    assertThat(piotr.act(work, "message", Map.of("words", "Piotr here.")).statusCode()).isEqualTo(200);
    assertThat(of(LedgerKind.UPDATE_SENT)).extracting(LedgerEntry::actor).containsExactly("piotr");
  }

  @Test
  @DisplayName("A note or the customer's reply meanwhile hold an act back; what time or oneself does, does not")
  void whatCountsAsNews() throws Exception {
    String seen = piotr.seen(work);
    piotr.act(work, "note", Map.of("words", "My own note."));
    assertThat(piotr.act(work, "note", Map.of("words", "Another."), seen).statusCode()).isEqualTo(200);

    desk.note(ticket, Act.by("nora", "A note of Nora's."));
    assertThat(piotr.act(work, "note", Map.of("words", "x"), seen).body()).contains("nora wrote a note on ");

    tickets.customerReplied(ticket, Act.ofCustomer("Anna Ash", null, "It got worse.", Enclosures.NONE));
    assertThat(piotr.act(work, "note", Map.of("words", "x"), seen).body()).contains("Anna Ash replied on ");
  }

  @Test
  @DisplayName("A form sent for a task that somebody else completed says who did it and that the words were not sent")
  void lateFormIsToldWhoWasFaster() throws Exception {
    String task = staff.task(ticket, FIRST_RESPONSE);
    String form = "{\"variables\":{\"message\":{\"value\":\"Mine.\"}}}";
    assertThat(new Rest(port, "nora").post("/task/" + task + "/submit-form", form.replace("Mine", "Nora's")).statusCode())
        .isEqualTo(204);

    HttpResponse<String> late = new Rest(port, "piotr").post("/task/" + task + "/submit-form", form);

    assertThat(TasklistUser.json(late).path("message").asText()).contains("\"Send first response\" was completed by nora on ")
        .endsWith("; your words were not sent: copy them before you leave this page.");
    assertThat(desk.conversation(ticket)).extracting("body").doesNotContain("Mine.");
  }

  @Test
  @DisplayName("A form sent after the same was answered in the tab says so too; who may not read the history learns no "
      + "more than that it is gone")
  void lateFormAfterTheTab() throws Exception {
    String task = staff.task(ticket, FIRST_RESPONSE);
    String form = "{\"variables\":{\"message\":{\"value\":\"Mine.\"}}}";
    TasklistUser.signedIn(port, "nora").act(work, "message", Map.of("words", "Nora here."));

    assertThat(new Rest(port, "piotr").post("/task/" + task + "/submit-form", form).body())
        .contains("was completed by nora on ");
    assertThat(new Rest(port, "piotr").post("/task/no-such-task/submit-form", form).body())
        .contains("This task is no longer open; your words were not sent");
  }

  @Test
  @DisplayName("Markup and expressions in anybody's words stay text")
  void markupStaysText() throws Exception {
    tickets.customerReplied(ticket, Act.ofCustomer("Anna Ash", null, MARKUP, Enclosures.NONE));
    piotr.act(work, "note", Map.of("words", MARKUP));

    HttpResponse<String> shown = piotr.plugin("tasks/" + work + "/ticket");

    assertThat(shown.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
        .startsWith("application/json"));
    assertThat(TasklistUser.json(shown).path("ticket").path("messages").findValuesAsText("text")).startsWith(MARKUP, MARKUP);
    assertThat(piotr.get("/api/tasklist/plugin/palier/static/app/plugin.js").body())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @Test
  @DisplayName("A file is saved, never shown, under the sender's name; the file of another ticket is not reached "
      + "through this task")
  void filesAreSaved() throws Exception {
    tickets.customerReplied(ticket, Act.ofCustomer("Anna Ash", null, "See the log.",
        Enclosures.of(List.of(new NewAttachment("ä\"<b>.html", "text/html", "<script>alert(1)</script>".getBytes())))));
    long file = attachments.of(ticket).get(0).id();

    HttpResponse<String> fetched = piotr.plugin("tasks/" + work + "/files/" + file);

    assertThat(fetched.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(fetched.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(fetched.headers().firstValue("Content-Disposition")).hasValueSatisfying(value ->
        assertThat(value).startsWith("attachment;").contains("filename*=UTF-8''%C3%A4%22%3Cb%3E.html"));
    String other = staff.task(staff.openTicket(Priority.P3), WORK);
    assertThat(piotr.plugin("tasks/" + other + "/files/" + file).statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signedIn(port, "sara").plugin("tasks/" + work + "/files/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("One request tells the time left for all cards of a list")
  void cards() throws Exception {
    String waiting = staff.openTicket(Priority.P2);
    tickets.ask(waiting, Act.by("piotr", "Which version?"));

    JsonNode cards = TasklistUser.json(piotr.post("/api/tasklist/plugin/palier/default/cards", "{\"tasks\":[\"" + work + "\",\""
        + staff.task(ticket, FIRST_RESPONSE) + "\",\"" + staff.task(waiting, "Task_FollowUpWithCustomer") + "\",\"none\"]}"))
            .path("cards");

    assertThat(cards).hasSize(3);
    assertThat(cards.path(work).path("text").asText()).isEqualTo("120 min left");
    assertThat(cards.path(staff.task(ticket, FIRST_RESPONSE)).path("text").asText()).isEqualTo("30 min left");
    assertThat(cards.path(staff.task(waiting, "Task_FollowUpWithCustomer")).path("text").asText()).startsWith("paused");
    assertThat(piotr.post("/api/tasklist/plugin/palier/default/cards", "{}").statusCode()).isEqualTo(400);
  }

  private List<LedgerEntry> of(LedgerKind kind) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == kind).toList();
  }
}
