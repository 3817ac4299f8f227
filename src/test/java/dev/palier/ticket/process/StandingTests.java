package dev.palier.ticket.process;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.sla.Ledger;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Standing;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** How a ticket stands, in one word, as the filters of Tasklist ask for it. */
@SpringBootTest(classes = Palier.class, properties = {"palier.notices.relay.enabled=false",
    "camunda.bpm.job-execution.enabled=false", "spring.datasource.url=jdbc:h2:mem:standing;DB_CLOSE_DELAY=-1"})
@Import(SupportDesk.class)
@DirtiesContext
class StandingTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  private static final int MINUTE = 60;

  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private Ledger ledger;
  @Autowired
  private TaskService tasks;

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 4.2: a ticket is at risk from its first warning on, breached from its deadline on, on track once answered in time")
  @Clause({"4.2", "R7"})
  void followsTheResponse() {
    String ticket = open(Priority.P1);

    passes(ticket, 14);
    assertStanding(ticket, Standing.ON_TRACK);
    passes(ticket, 15);
    assertStanding(ticket, Standing.AT_RISK);
    tickets.answer(ticket, staff("We look into it."));
    assertStanding(ticket, Standing.ON_TRACK);
    passes(ticket, 60);
    assertStanding(ticket, Standing.AT_RISK);
    passes(ticket, 120);
    assertStanding(ticket, Standing.BREACHED);
  }

  @Test
  @DisplayName("SLA 4.2: a late answer settles the breach of the response; what is owed next decides")
  @Clause("4.2")
  void lateAnswerSettlesTheBreach() {
    String ticket = open(Priority.P1);
    passes(ticket, 30);
    assertStanding(ticket, Standing.BREACHED);

    tickets.answer(ticket, staff("Sorry, we look into it."));

    assertStanding(ticket, Standing.ON_TRACK);
  }

  @Test
  @DisplayName("SLA 4.5: while support waits for the customer nothing is at risk, and it is again when the customer has answered")
  @Clause("4.5")
  void pauseIsNoRisk() {
    String ticket = open(Priority.P1);
    passes(ticket, 61);
    tickets.answer(ticket, staff("We look into it."));
    assertStanding(ticket, Standing.AT_RISK);

    tickets.ask(ticket, staff("Which version?"));
    assertStanding(ticket, Standing.ON_TRACK);
    passes(ticket, 200);
    tickets.customerReplied(ticket, Act.by(Act.CUSTOMER, "7.1"));

    assertStanding(ticket, Standing.AT_RISK);
  }

  @Test
  @DisplayName("SLA 4.5, 4.7: a missed resolution stays breached while support waits, is settled by the offer, owed again by a rejection")
  @Clause({"4.5", "4.7", "R5"})
  void breachStaysWhileOwed() {
    String ticket = open(Priority.P1);
    passes(ticket, 121);
    tickets.ask(ticket, staff("Which version?"));
    assertStanding(ticket, Standing.BREACHED);

    tickets.resolve(ticket, staff("Update it."));
    assertStanding(ticket, Standing.ON_TRACK);
    tickets.reject(ticket, Act.by(Act.CUSTOMER, "No."));

    assertStanding(ticket, Standing.BREACHED);
  }

  @Test
  @DisplayName("SLA 4.7: another priority sets the standing by its own deadlines")
  @Clause("4.7")
  void followsThePriority() {
    String ticket = open(Priority.P1);
    passes(ticket, 61);
    tickets.answer(ticket, staff("We look into it."));

    tickets.changePriority(ticket, staff("Only one user."), Priority.P3, PriorityChange.CORRECTED);
    assertStanding(ticket, Standing.ON_TRACK);
    tickets.changePriority(ticket, staff("All users."), Priority.P1, PriorityChange.CORRECTED);

    assertStanding(ticket, Standing.AT_RISK);
  }

  @Test
  @DisplayName("A breach of the past is none any more when the ticket has ended")
  void endsWithTheTicket() {
    String ticket = open(Priority.P1);
    passes(ticket, 121);

    tickets.close(ticket, Act.by(Act.CUSTOMER, "Forget it."));

    assertThat(ledger.find(ticket).orElseThrow().standing()).isEqualTo(Standing.ON_TRACK);
  }

  private String open(Priority priority) {
    return desk.open(SupportTier.GOLD, priority, SAT_23_10);
  }

  private void passes(String ticket, int minutes) {
    desk.passes(ticket, SAT_23_10.plusSeconds((long) minutes * MINUTE));
  }

  private void assertStanding(String ticket, Standing standing) {
    assertThat(ledger.find(ticket).orElseThrow().standing()).isEqualTo(standing);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).processVariableValueEquals("standing", standing.id()).count())
        .as("tasks that a filter finds by %s", standing.id()).isPositive();
    for (Standing other : Standing.values()) {
      assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).processVariableValueEquals("standing", other.id()).count())
          .isEqualTo(other == standing ? tasks.createTaskQuery().processInstanceBusinessKey(ticket)
              .processDefinitionKey("gold-ticket").count() : 0);
    }
  }
}
