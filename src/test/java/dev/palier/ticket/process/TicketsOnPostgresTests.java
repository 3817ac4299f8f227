package dev.palier.ticket.process;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.PostgresUnderTest;
import dev.palier.cockpit.finished.EndedTickets;
import dev.palier.cockpit.stay.CountedStays;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same walk on the database that several nodes share. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
@DirtiesContext
class TicketsOnPostgresTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");

  @Autowired
  private SupportDesk desk;
  @Autowired
  private Tickets tickets;
  @Autowired
  private IdentityService identity;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private ApplicationContext program;

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("SLA 4.8, 4.9: on Saturday night the ladder climbs to the CEO at 30, 60, 90 and 120 minutes")
  @Clause({"4.8", "4.9", "R2"})
  void climbsToTheChiefExecutive() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, SAT_23_10);

    desk.passes(ticket, SAT_23_10.plusSeconds(7200));

    assertThat(desk.ledger(ticket, LedgerKind.ESCALATED)).containsExactly("ESCALATED 1 2024-06-08T21:40:00Z",
        "ESCALATED 2 2024-06-08T22:10:00Z", "ESCALATED 3 2024-06-08T22:40:00Z", "ESCALATED 4 2024-06-08T23:10:00Z");
  }

  @Test
  @DisplayName("SLA 4.5, 4.7: a ticket walks from its opening to its confirmed end")
  @Clause({"4.5", "4.7", "R5"})
  void walksToItsEnd() {
    String ticket = desk.open(SupportTier.SILVER, Priority.P3, SAT_23_10);
    tickets.changePriority(ticket, staff("It stands still."), Priority.P1, PriorityChange.CHANGED);
    tickets.answer(ticket, staff("We are on it."));
    tickets.ask(ticket, staff("Which version?"));
    tickets.customerReplied(ticket, Act.by("customer", "7.1"));
    tickets.resolve(ticket, staff("Restart it."));
    tickets.reject(ticket, Act.by("customer", "No."));
    tickets.resolve(ticket, staff("Update it."));
    tickets.close(ticket, Act.by("customer", "Yes."));

    assertThat(desk.openTasks(ticket)).isEmpty();
    assertThat(desk.ledger(ticket, LedgerKind.CLOSED)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.2: ended tickets are found, and stays at activities counted, by the questions that H2 is asked")
  @Clause("4.2")
  void answersManagers() {
    String ticket = desk.open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    desk.passes(ticket, SAT_23_10.plusSeconds(2400));
    tickets.answer(ticket, staff("We are on it."));
    tickets.resolve(ticket, staff("Restarted."));
    tickets.close(ticket, staff("Confirmed."));
    identity.setAuthentication("admin", List.of("camunda-admin"));

    assertThat(EndedTickets.numbers(program, Map.of("number", ticket, "subject", "FAILS export", "missed", "yes", "tier", "GOLD",
        "from", "2024-06-08", "to", "2024-06-08", "level", "1"))).containsExactly(ticket);
    assertThat(EndedTickets.numbers(program, Map.of("number", ticket, "missed", "no"))).isEmpty();
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey("gold-ticket").latestVersion().singleResult()
        .getId();
    assertThat(CountedStays.of(program, definition, "Task_SendFirstResponse", LocalDate.of(2024, 6, 8), LocalDate.of(2024, 6, 8)))
        .containsExactly(1L, 1L, "40 min");
  }
}
