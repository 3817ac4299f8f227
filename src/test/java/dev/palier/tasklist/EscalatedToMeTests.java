package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.customer.Absences;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.escalation.Escalations;
import dev.palier.escalation.LevelOffers;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Levels of the escalation path as tasks of whoever is told, over HTTP against the running program; jobs run when the test says so. */
@Clause({"4.8", "R2"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"camunda.bpm.job-execution.enabled=false",
    "palier.notices.relay.enabled=false", "spring.datasource.url=jdbc:h2:mem:levels;DB_CLOSE_DELAY=-1"})
@Import(SampleStaff.class)
class EscalatedToMeTests {

  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired TicketDesk desk;
  @Autowired Escalations escalations;
  @Autowired Ledger ledger;
  @Autowired LevelOffers offers;
  @Autowired Absences absences;
  @Autowired RoleHolders roles;
  @Autowired Clock clock;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired FilterService filters;
  private Rest clara;
  private Rest vera;
  private String ticket;

  @BeforeEach
  void openTicket() {
    staff.arrive();
    clara = new Rest(port, "clara");
    vera = new Rest(port, "vera");
    ticket = staff.openTicket(Priority.P1);
  }

  @Test
  @DisplayName("SLA 4.8: a raised level comes up in Tasklist as a task of its role, with the ticket, its deadlines and the cause")
  void comesUpAsATask() {
    String task = raised(1);

    assertThat(escalatedTo(clara)).contains(task, "\"name\":\"Take level\"");
    assertThat(escalatedTo(vera)).doesNotContain(task);
    assertThat(clara.get("/task/" + task + "/form-variables?deserializeValues=false").body()).contains("\"levelView\"", "\"ticketView\"",
        "asked for by the customer: It burns.", "Nobody can sign in.", "Customer Success Consultant");
  }

  @Test
  @DisplayName("SLA 4.8: completing the task takes the level in that person's name, with a note, and the path goes on (R2)")
  void completingTakesTheLevel() {
    String task = raised(1);

    assertThat(clara.post("/task/" + task + "/claim", "{\"userId\":\"clara\"}").statusCode()).isEqualTo(NO_CONTENT);
    assertThat(clara.post("/task/" + task + "/submit-form", "{\"variables\":{\"takingNote\":{\"value\":\"I call them.\"}}}").statusCode())
        .isEqualTo(NO_CONTENT);

    assertThat(taken()).singleElement().satisfies(entry -> {
      assertThat(entry.actor()).isEqualTo("clara");
      assertThat(entry.value()).isEqualTo("1");
    });
    assertThat(desk.conversation(ticket)).last().satisfies(note -> assertThat(note.body()).isEqualTo("I call them."));
    assertThat(openLevels()).isZero();
    String next = raised(2);
    assertThat(escalatedTo(vera)).contains(next);
  }

  @Test
  @DisplayName("SLA 4.8: support staff and other roles can neither see nor take a level that is not theirs")
  void othersStayOut() {
    String task = raised(1);

    for (Rest other : List.of(new Rest(port, "piotr"), new Rest(port, "tess"), vera)) {
      assertThat(other.post("/task/" + task + "/submit-form", "{}").statusCode()).isEqualTo(FORBIDDEN);
    }
    assertThat(taken()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: a deputy of another group finds the level of whoever is absent in Tasklist, and takes it")
  void aDeputyTakesTheLevel() {
    roles.add(new RoleHolder("csc", "acme", "clara", "Clara Jensen", "clara@support.example"));
    roles.add(new RoleHolder("second-line", "elsewhere", "piotr", "Piotr Nowak", "piotr@support.example"));
    Instant now = clock.instant();
    absences.record("clara", now, now.plus(Duration.ofDays(1)), "piotr", "clara");
    Rest piotr = new Rest(port, "piotr");
    try {
      String task = raised(1);

      assertThat(escalatedTo(piotr)).contains(task, "\"name\":\"Take level\"");
      assertThat(piotr.get("/process-instance/" + tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId()
          + "/variables/ticketNumber").body()).contains(ticket);
      assertThat(piotr.get("/task/" + task + "/form-variables?deserializeValues=false").body()).contains("\"levelView\"");
      assertThat(piotr.post("/task/" + task + "/claim", "{\"userId\":\"piotr\"}").statusCode()).isEqualTo(NO_CONTENT);
      assertThat(piotr.post("/task/" + task + "/submit-form", "{}").statusCode()).isEqualTo(NO_CONTENT);
      assertThat(taken()).singleElement().satisfies(entry -> assertThat(entry.actor()).isEqualTo("piotr"));
      assertThat(offers.isFor("piotr", ticket, 1)).isTrue();
      assertThat(offers.isFor("tess", ticket, 1)).isFalse();
    } finally {
      absences.planned("clara").forEach(absence -> absences.end(absence.id(), "clara"));
      roles.remove("csc", "acme", "clara");
    }
  }

  @Test
  @DisplayName("SLA 4.8: the task goes away when the level is taken elsewhere, without a note nothing is said")
  void endsWhenTakenElsewhere() {
    raised(1);

    escalations.acknowledge(ticket, 1, Act.by("clara", null));

    assertThat(openLevels()).isZero();
    assertThat(desk.conversation(ticket)).extracting("body").containsExactly("Nobody can sign in.", "It burns.");
  }

  @Test
  @DisplayName("SLA 4.8: the tasks go away when a resolution is offered, and come up no more for a ticket that is solved already")
  void endsWithTheResolution() {
    raised(1);
    request();

    tickets.resolve(ticket, Act.by("piotr", "Update it."));
    runJobs();

    assertThat(openLevels()).isZero();
  }

  @Test
  @DisplayName("SLA 4.7, 4.8: the card of a level shows the priority that the ticket has now")
  void followsThePriority() {
    String task = raised(1);

    tickets.changePriority(ticket, Act.by("piotr", "half of it works"), Priority.P2, PriorityChange.CHANGED);

    assertThat(tasks.getVariable(task, "priority")).isEqualTo("P2");
  }

  @Test
  @DisplayName("SLA 4.8: whatever is wrong with the process of a level fails in its own job, and the path climbs on")
  void neverHoldsUpThePath() throws Exception {
    String broken = Files.readString(Path.of("processes/escalation-level.bpmn"))
        .replace("levelOffer.stillOpen(execution)", "nonsense == 'open'");
    String deployment = repository.createDeployment().addString("escalation-level.bpmn", broken).deploy().getId();
    try {
      request();
      request();
      assertThatThrownBy(this::runJobs).hasMessageContaining("nonsense");

      assertThat(ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED)).hasSize(2);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("SLA 4.8: a suspended process of the level does not hold up the path either")
  void suspendedNeverHoldsUpThePath() {
    repository.suspendProcessDefinitionByKey("escalation-level");
    try {
      request();

      assertThat(ledger.find(ticket).orElseThrow().reached()).isEqualTo(1);
    } finally {
      repository.activateProcessDefinitionByKey("escalation-level");
    }
  }

  @Test
  @DisplayName("SLA 4.8: a model of the level that would run within the raising is refused with a sentence")
  void refusesASynchronousModel() throws Exception {
    String hasty = Files.readString(Path.of("processes/escalation-level.bpmn")).replace(" camunda:asyncBefore=\"true\"", "");

    assertThatThrownBy(() -> repository.createDeployment().addString("escalation-level.bpmn", hasty).deploy())
        .hasMessageContaining("escalation-level.bpmn: StartEvent_LevelRaised: expected 'Asynchronous before' on the start event");
  }

  private void request() {
    escalations.request(ticket, Act.by(Act.CUSTOMER, "It burns."));
  }

  /** Raises the next level and gives its task. */
  private String raised(int level) {
    request();
    runJobs();
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(ticket + "-level-" + level).singleResult();
    assertThat(task.getDueDate()).isNotNull();
    return task.getId();
  }

  private void runJobs() {
    for (Job job : management.createJobQuery().processDefinitionKey("escalation-level").messages().withRetriesLeft().list()) {
      management.executeJob(job.getId());
    }
  }

  private long openLevels() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(ticket + "-level-%").count();
  }

  private List<LedgerEntry> taken() {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED).toList();
  }

  private String escalatedTo(Rest person) {
    String filter = filters.createFilterQuery().filterName("Escalated to me").singleResult().getId();
    return person.get("/filter/" + filter + "/list?maxResults=200&firstResult=0").body();
  }
}
