package dev.palier.model.move;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.audit.check.Seen;
import dev.palier.audit.run.FullAudit;
import dev.palier.model.MovePreview;
import dev.palier.model.MovePreview.Deadline;
import dev.palier.model.MoveProgress;
import dev.palier.model.MoveStep;
import dev.palier.model.MoveWish;
import dev.palier.model.Moves;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Running tickets on another version of their models: what they promise, and what people are told, is as if nobody had
 * moved them.
 */
@SpringBootTest(classes = Palier.class, properties = {"palier.notices.relay.enabled=false", "palier.audit.virtual-clock=true"})
@Import({SupportDesk.class, WithoutGate.class})
@DirtiesContext
class MovedTicketsTests {

  private static final Instant SAT_23_10 = Instant.parse("2030-06-08T21:10:00Z");
  /** Tables are read again when something was deployed after the last time, so nothing else is deployed as late as here. */
  private static final Instant A_WEEK_LATER = SAT_23_10.plus(Duration.ofDays(7));
  private static final String REASON = "Work on ticket says more now.";

  @Autowired SupportDesk desk;
  @Autowired Tickets tickets;
  @Autowired Moves moves;
  @Autowired Ledger ledger;
  @Autowired FullAudit audit;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  private final List<String> opened = new ArrayList<>();
  private EditedModels models;

  @BeforeEach
  void readModels() {
    models = new EditedModels(repository);
  }

  @AfterEach
  void letTimeRunAgain() {
    opened.stream().flatMap(ticket -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket)
        .rootProcessInstances().list()
        .stream()).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    ClockUtil.reset();
  }

  static Stream<Arguments> moments() {
    return Stream.of(
        moment("a Gold P1 at minute 10", SupportTier.GOLD, Priority.P1, 10, (test, ticket) -> { }),
        moment("a Gold P1 between level 2 and 3", SupportTier.GOLD, Priority.P1, 70, (test, ticket) -> { }),
        moment("a Gold P1 after every level and a missed response", SupportTier.GOLD, Priority.P1, 150, (test, ticket) -> { }),
        moment("a Gold P2 that was answered", SupportTier.GOLD, Priority.P2, 20,
            (test, ticket) -> test.tickets.answer(ticket, staff("We look."))),
        moment("a Silver P1 in development", SupportTier.SILVER, Priority.P1, 40,
            (test, ticket) -> test.tickets.handOver(ticket, staff("A bug."), SupportLine.of("development"))),
        moment("a Gold P1 that waits for the customer", SupportTier.GOLD, Priority.P1, 40,
            (test, ticket) -> test.tickets.ask(ticket, staff("Which version?"))),
        moment("a Basic P2 that waits for the customer", SupportTier.BASIC, Priority.P2, 40,
            (test, ticket) -> test.tickets.ask(ticket, staff("Which version?"))),
        moment("a Gold P1 with an offered resolution", SupportTier.GOLD, Priority.P1, 40,
            (test, ticket) -> test.tickets.resolve(ticket, staff("Restart it."))));
  }

  private static Arguments moment(String name, SupportTier tier, Priority priority, int minute,
      BiConsumer<MovedTicketsTests, String> act) {
    return Arguments.of(name, tier, priority, minute, act);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moments")
  @DisplayName("SLA 4.7, 4.8: every moment of a moved ticket comes as it does for its twin that was not moved")
  @Clause({"4.7", "4.8"})
  void isAsItsTwin(String name, SupportTier tier, Priority priority, int minute, BiConsumer<MovedTicketsTests, String> act) {
    String process = tier.name().toLowerCase(Locale.ROOT) + "-ticket";
    Instant moment = SAT_23_10.plus(Duration.ofMinutes(minute));
    String twin = open(tier, priority);
    String ticket = open(tier, priority);
    for (String each : List.of(twin, ticket)) {
      desk.itIs(SAT_23_10);
      desk.passes(each, moment);
      act.accept(this, each);
    }
    models.again(process);
    models.again("gold-escalation");
    models.again("keep-customer-informed");
    List<LedgerEntry> before = ledgerOf(ticket);

    MoveProgress moved = move(MoveWish.of(process, null), ticket);

    assertThat(moved.left()).isEmpty();
    assertThat(moved.moved()).isEqualTo(1);
    assertThat(ledgerOf(ticket).subList(0, before.size())).isEqualTo(before);
    assertThat(versions(ticket)).allSatisfy((key, version) -> assertThat(version).as(key).isEqualTo(newest(key)));
    assertThat(timers(ticket)).isEqualTo(timers(twin));
    isRight(ticket);
    for (String each : List.of(twin, ticket)) {
      desk.itIs(moment);
      desk.passes(each, SAT_23_10.plus(Duration.ofHours(20)));
      resume(each);
      desk.passes(each, SAT_23_10.plus(Duration.ofHours(30)));
      isRight(each);
    }
    assertThat(story(ticket)).isEqualTo(story(twin));
    assertThat(desk.ledger(ticket, LedgerKind.MOVED)).singleElement().asString().contains(process + " version");
    assertThat(ledgerOf(ticket)).filteredOn(row -> row.kind() == LedgerKind.MOVED).singleElement()
        .satisfies(row -> assertThat(List.of(row.actor(), row.explanation())).containsExactly("olga", REASON));
  }

  @Test
  @DisplayName("SLA 4.8: a Gold P1 that was moved at minute 10 still climbs to the CEO at 120")
  @Clause("4.8")
  void stillClimbs() {
    String ticket = open(SupportTier.GOLD, Priority.P1);
    desk.passes(ticket, SAT_23_10.plus(Duration.ofMinutes(10)));
    models.again("gold-ticket");
    models.again("gold-escalation");

    move(MoveWish.of("gold-ticket", null), ticket);
    desk.passes(ticket, SAT_23_10.plus(Duration.ofMinutes(120)));

    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2030-06-08T21:40:00Z",
        "ESCALATED 2 2030-06-08T22:10:00Z", "ESCALATED 3 2030-06-08T22:40:00Z", "ESCALATED 4 2030-06-08T23:10:00Z");
  }

  @Test
  @DisplayName("A preview tells what goes where and which deadlines stay, and leaves everything as it is")
  void previews() {
    String ticket = open(SupportTier.GOLD, Priority.P1);
    int before = newest("gold-ticket");
    int after = models.again("gold-ticket");
    List<LedgerEntry> rows = ledgerOf(ticket);

    MovePreview preview = preview(MoveWish.of("gold-ticket", null), ticket);

    assertThat(preview.problem()).isNull();
    assertThat(preview.steps()).contains(new MoveStep("gold-ticket", "Gold ticket", before, after));
    assertThat(preview.deadlines()).extracting(Deadline::metric).contains(Metric.RESPONSE, Metric.RESOLUTION, Metric.ESCALATION);
    assertThat(preview.deadlines()).noneMatch(Deadline::changes);
    assertThat(preview.deadlines()).filteredOn(each -> each.metric() == Metric.ESCALATION).singleElement()
        .isEqualTo(new Deadline(Metric.ESCALATION, 1, SAT_23_10.plusSeconds(1800), SAT_23_10.plusSeconds(1800)));
    assertThat(ledgerOf(ticket)).isEqualTo(rows);
    assertThat(versions(ticket)).containsEntry("gold-ticket", before);
  }

  @Test
  @DisplayName("A step that the other version does not have keeps a ticket where it is, says so, and others go on")
  void staysWhereItCannotBeMapped() {
    String atWork = open(SupportTier.GOLD, Priority.P1);
    String waiting = open(SupportTier.GOLD, Priority.P1);
    tickets.ask(waiting, staff("Which version?"));
    int before = newest("gold-ticket");
    int after = models.deploy("gold-ticket", text -> text.replace("Task_WorkOnTicket\"", "Task_WorkOnIt\"")
        .replace(">Task_WorkOnTicket<", ">Task_WorkOnIt<"));

    MovePreview preview = preview(MoveWish.of("gold-ticket", null), atWork);
    MoveProgress moved = move(MoveWish.of("gold-ticket", null), atWork, waiting);

    assertThat(preview.problem()).isEqualTo("Gold ticket waits at \"Work on ticket\" (Task_WorkOnTicket). There is no step with this id "
        + "in version " + after + "; give it the same id, say which step it has become, or let the ticket leave it first.");
    assertThat(preview.suggestions()).singleElement().satisfies(each -> assertThat(List.of(each.from(), each.to(), each.name()))
        .containsExactly("Task_WorkOnTicket", "Task_WorkOnIt", "Work on ticket"));
    assertThat(moved.moved()).isEqualTo(1);
    assertThat(moved.left()).singleElement().satisfies(left -> assertThat(left.ticket() + left.sentence())
        .isEqualTo(atWork + preview.problem()));
    assertThat(versions(atWork)).containsEntry("gold-ticket", before);
    assertThat(versions(waiting)).containsEntry("gold-ticket", after);
    assertThat(desk.ledger(atWork, LedgerKind.MOVED)).isEmpty();

    MoveProgress mapped = move(new MoveWish("gold-ticket", null, after, Map.of(), Map.of("Task_WorkOnTicket", "Task_WorkOnIt"),
        false),
        atWork);

    assertThat(mapped.left()).isEmpty();
    assertThat(desk.openTasks(atWork)).contains("Task_WorkOnIt");
    models.again("gold-ticket");
  }

  @Test
  @DisplayName("All processes of a ticket move together or none does")
  void movesTogetherOrNotAtAll() {
    String ticket = open(SupportTier.GOLD, Priority.P1);
    Map<String, Integer> before = versions(ticket);
    models.again("gold-ticket");
    models.deploy("gold-escalation", text -> text.replace("Task_WaitForLevel1\"", "Task_WaitForTheFirstLevel\""));

    MoveProgress moved = move(MoveWish.of("gold-ticket", null), ticket);

    assertThat(moved.left()).singleElement().satisfies(left -> assertThat(left.sentence())
        .startsWith("Gold escalation waits at \"Wait for level 1\" (Task_WaitForLevel1). There is no step"));
    assertThat(versions(ticket)).isEqualTo(before);
    assertThat(desk.ledger(ticket, LedgerKind.MOVED)).isEmpty();
    models.again("gold-escalation");
  }

  @Test
  @DisplayName("A timer that the other version does not have where the ticket stands keeps it where it is")
  void forgetsNoClock() {
    String ticket = open(SupportTier.GOLD, Priority.P1);
    int before = newest("gold-escalation");
    models.deploy("gold-escalation", text -> text.replaceFirst("escalationMoment", "customerMoment"));

    MoveProgress moved = move(MoveWish.of("gold-escalation", null), ticket);

    assertThat(moved.left()).singleElement().satisfies(left -> assertThat(left.sentence())
        .startsWith("After the move no timer would watch the escalation clock any more"));
    assertThat(versions(ticket)).containsEntry("gold-escalation", before);
    models.again("gold-escalation");
  }

  @Test
  @DisplayName("A ticket that was closed between the preview and the move stays as it is, and others go on")
  void noticesWhatHappenedMeanwhile() {
    String closed = open(SupportTier.GOLD, Priority.P1);
    String other = open(SupportTier.GOLD, Priority.P1);
    models.again("gold-ticket");
    String id = moves.start(MoveWish.of("gold-ticket", null), List.of(closed, other), "olga", REASON);
    tickets.close(closed, staff("Gone."));

    finish(id);

    assertThat(moves.progress(id).left()).singleElement().satisfies(left -> assertThat(left.ticket() + ": " + left.sentence())
        .isEqualTo(closed + ": It does not run in the process \"gold-ticket\" (any more)."));
    assertThat(moves.progress(id).moved()).isEqualTo(1);
    assertThat(moves.progress(id).running()).isFalse();
  }

  @Test
  @DisplayName("A ticket goes back the same way, and its called processes as well")
  void goesBack() {
    String ticket = open(SupportTier.GOLD, Priority.P1);
    Map<String, Integer> before = versions(ticket);
    models.again("gold-ticket");
    models.again("gold-escalation");
    move(MoveWish.of("gold-ticket", null), ticket);
    desk.passes(ticket, SAT_23_10.plus(Duration.ofMinutes(40)));

    MoveProgress back = move(new MoveWish("gold-ticket", null, before.get("gold-ticket"),
        Map.of("gold-escalation", before.get("gold-escalation")), Map.of(), false), ticket);

    assertThat(back.left()).isEmpty();
    assertThat(versions(ticket)).isEqualTo(before);
    desk.passes(ticket, SAT_23_10.plus(Duration.ofMinutes(120)));
    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).hasSize(4);
    assertThat(desk.ledger(ticket, LedgerKind.MOVED)).hasSize(2);
    isRight(ticket);
  }

  @Test
  @DisplayName("SLA 4.7, 4.8: deadlines follow an edited table only when it is asked, with the effect in the preview")
  @Clause({"4.7", "4.8"})
  void reckonsAnewWhenAsked() {
    String kept = open(SupportTier.GOLD, Priority.P1, A_WEEK_LATER);
    String anew = open(SupportTier.GOLD, Priority.P1, A_WEEK_LATER);
    desk.passes(kept, A_WEEK_LATER.plus(Duration.ofMinutes(35)));
    desk.itIs(A_WEEK_LATER);
    desk.passes(anew, A_WEEK_LATER.plus(Duration.ofMinutes(35)));
    models.again("gold-ticket");
    models.table("sla-targets", text -> text.replace("\"30 minutes\"", "\"20 minutes\""));
    try {
      MoveWish wish = new MoveWish("gold-ticket", null, null, Map.of(), Map.of(), true);

      MovePreview preview = preview(wish, anew);
      move(MoveWish.of("gold-ticket", null), kept);
      move(wish, anew);

      assertThat(preview.deadlines()).filteredOn(each -> each.metric() == Metric.ESCALATION).singleElement()
          .isEqualTo(new Deadline(Metric.ESCALATION, 2, A_WEEK_LATER.plusSeconds(3600), A_WEEK_LATER.plusSeconds(2400)));
      isRight(kept);
      isRight(anew);
      desk.passes(kept, A_WEEK_LATER.plus(Duration.ofMinutes(180)));
      desk.itIs(A_WEEK_LATER.plus(Duration.ofMinutes(35)));
      desk.passes(anew, A_WEEK_LATER.plus(Duration.ofMinutes(180)));
      assertThat(desk.ledger(kept, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2030-06-15T21:40:00Z",
          "ESCALATED 2 2030-06-15T22:10:00Z", "ESCALATED 3 2030-06-15T22:40:00Z", "ESCALATED 4 2030-06-15T23:10:00Z");
      assertThat(desk.ledger(anew, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2030-06-15T21:40:00Z",
          "ESCALATED 2 2030-06-15T21:50:00Z", "ESCALATED 3 2030-06-15T22:10:00Z", "ESCALATED 4 2030-06-15T22:30:00Z");
      isRight(kept);
      isRight(anew);
    } finally {
      models.table("sla-targets", text -> text.replace("</definitions>", "<!-- back --></definitions>"));
    }
  }

  @Test
  @DisplayName("A move is a batch of the engine with a job for each ticket, and what was done twice counts once")
  void isABatch() {
    String one = open(SupportTier.GOLD, Priority.P1);
    String two = open(SupportTier.GOLD, Priority.P1);
    models.again("gold-ticket");

    String id = moves.start(MoveWish.of("gold-ticket", null), List.of(one, two), "olga", REASON);

    MoveProgress begun = moves.progress(id);
    assertThat(List.of(begun.moved(), begun.toGo(), begun.tickets())).containsExactly(0, 2, 2);
    assertThat(begun.running()).isTrue();
    assertThat(management.createBatchQuery().batchId(begun.batch()).singleResult()).satisfies(batch ->
        assertThat(batch.getType() + " " + batch.getTotalJobs()).isEqualTo("ticket-move 2"));
    finish(id);
    assertThat(moves.progress(id)).satisfies(done -> assertThat(List.of(done.moved(), done.toGo(), done.left().size()))
        .containsExactly(2, 0, 0));
    assertThat(history.createHistoricBatchQuery().batchId(begun.batch()).completed(true).count()).isEqualTo(1);
    assertThat(desk.ledger(one, LedgerKind.MOVED)).hasSize(1);
  }

  @Test
  @DisplayName("What cannot be meant is refused before anything is started")
  void refusesWhatCannotBeMeant() {
    String ticket = open(SupportTier.GOLD, Priority.P1);

    assertThatThrownBy(() -> moves.settled(MoveWish.of("no-process", null))).isInstanceOf(Refusal.class)
        .hasMessageContaining("no process \"no-process\"");
    assertThatThrownBy(() -> moves.settled(MoveWish.of("gold-ticket", 99))).isInstanceOf(Refusal.class)
        .hasMessageContaining("has no version 99; it has");
    assertThatThrownBy(() -> moves.settled(new MoveWish("gold-ticket", null, null, Map.of(), Map.of("Task_WorkOnTicket",
        "Task_No"), false)))
        .isInstanceOf(Refusal.class).hasMessageContaining("Task_No");
    assertThatThrownBy(() -> moves.start(MoveWish.of("gold-ticket", null), List.of(ticket), "olga", " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> moves.start(MoveWish.of("gold-ticket", null), List.of("T-0"), "olga", REASON))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no ticket T-0");
  }

  private String open(SupportTier tier, Priority priority) {
    return open(tier, priority, SAT_23_10);
  }

  private String open(SupportTier tier, Priority priority, Instant at) {
    String ticket = desk.open(tier, priority, at);
    opened.add(ticket);
    return ticket;
  }

  /** Whatever the ticket waits for comes. */
  private void resume(String ticket) {
    if (desk.openTasks(ticket).contains("Task_FollowUpWithCustomer")) {
      tickets.customerReplied(ticket, Act.by("customer", "7.1"));
    } else if (desk.openTasks(ticket).contains("Task_ConfirmResolution")) {
      tickets.reject(ticket, Act.by("customer", "No."));
    }
  }

  private MovePreview preview(MoveWish wish, String ticket) {
    return moves.preview(moves.settled(wish), List.of(ticket)).get(0);
  }

  private MoveProgress move(MoveWish wish, String... which) {
    String id = moves.start(wish, List.of(which), "olga", REASON);
    finish(id);
    return moves.progress(id);
  }

  private void finish(String id) {
    moves.finish(id, done -> { });
  }

  private List<LedgerEntry> ledgerOf(String ticket) {
    return ledger.of(ticket);
  }

  /** What happened, without the move. */
  private List<String> story(String ticket) {
    return ledgerOf(ticket).stream().filter(row -> row.kind() != LedgerKind.MOVED)
        .map(row -> String.join(" ", String.valueOf(row.kind()), String.valueOf(row.metric()), row.value(),
        String.valueOf(row.at()),
            row.recipients())).toList();
  }

  private Map<String, Integer> versions(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list().stream().map(instance -> repository
        .getProcessDefinition(instance.getProcessDefinitionId())).collect(Collectors.toMap(
            definition -> definition.getKey(), definition -> definition.getVersion()));
  }

  private int newest(String process) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getVersion();
  }

  private List<String> timers(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
        .map(job -> job.getDuedate() + " " + ((JobEntity) job).getJobHandlerConfigurationRaw()).sorted().toList();
  }

  private void isRight(String ticket) {
    assertThat(audit.run(() -> { }).seen().stream().filter(seen -> ticket.equals(seen.ticket())).map(Seen::sentence))
        .filteredOn(sentence -> !sentence.startsWith("The notice")).isEmpty();
  }
}
