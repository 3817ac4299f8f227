package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.record.TicketFacts;
import dev.palier.ticket.record.TicketTable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What staff answer on the forms: refused with a sentence where something is missing, recorded where the answer itself is the fact.
 * The forms do not check on the server, so this does.
 */
@Configuration(proxyBeanMethods = false)
class AnswerListeners {

  private static final Set<String> PRIORITIES = Arrays.stream(Priority.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Set<String> LINES = Arrays.stream(SupportLine.values()).map(SupportLine::id).collect(Collectors.toSet());

  private static final Set<String> SCOPES = Arrays.stream(OutOfScope.values()).map(Enum::name).collect(Collectors.toSet());

  private final TicketFacts facts;
  private final TicketTable tickets;
  private final TicketProcess process;
  private final Clock clock;

  AnswerListeners(TicketFacts facts, TicketTable tickets, @Lazy TicketProcess process, Clock clock) {
    this.facts = facts;
    this.tickets = tickets;
    this.process = process;
    this.clock = clock;
  }

  @Bean
  @UsableInModels
  TaskListener acceptFirstResponse() {
    return task -> {
      Act act = act(task);
      require(act, "Write the answer to the customer.");
      facts.responded(ticket(task), act);
      task.getExecution().removeVariables(List.of(TicketVariables.MESSAGE));
      process.follow(ticket(task));
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptUpdate() {
    return task -> {
      Act act = act(task);
      require(act, "Write the message to the customer.");
      facts.updateSent(ticket(task), act);
      task.getExecution().removeVariables(List.of(TicketVariables.MESSAGE));
      process.followWithResponse(ticket(task));
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptWork() {
    return task -> {
      String outcome = required(task, TicketVariables.WORK_OUTCOME, Set.of("ask-customer", "offer-resolution", "hand-over",
          "change-priority", TicketVariables.OUT_OF_SCOPE), "Choose what was decided.");
      switch (outcome) {
        case "hand-over" -> required(task, TicketVariables.SUPPORT_LINE, LINES, "Choose the line that takes over.");
        case "change-priority" -> {
          required(task, TicketVariables.NEW_PRIORITY, PRIORITIES, "Choose the new priority.");
          required(task, TicketVariables.PRIORITY_CHANGE, Set.of("changed", "corrected"),
              "Say whether the situation changed or the priority was wrong.");
          required(task, TicketVariables.PRIORITY_REASON, "Give the reason for the new priority.");
        }
        case TicketVariables.OUT_OF_SCOPE -> {
          required(task, TicketVariables.SCOPE_KIND, SCOPES, "Say what makes the request one outside the agreement.");
          require(act(task), "Write to the customer why the request is outside the agreement.");
        }
        default -> require(act(task), "Write the message to the customer.");
      }
      tickets.assign(ticket(task), task.getAssignee());
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptFollowUp() {
    return task -> {
      required(task, TicketVariables.FOLLOW_UP_OUTCOME, Set.of("customer-replied", "offer-resolution"), "Choose what happened.");
      require(act(task), "Write what the customer said, or what the resolution is.");
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptConfirmation() {
    return task -> required(task, TicketVariables.CONFIRMATION_OUTCOME, Set.of("confirmed", "rejected"),
        "Choose whether the customer accepts the resolution.");
  }

  private static void require(Act act, String otherwise) {
    if (act.message() == null || act.message().isBlank()) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static void required(DelegateTask task, String name, String otherwise) {
    String value = TicketVariables.text(task.getExecution(), name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static String required(DelegateTask task, String name, Set<String> allowed, String otherwise) {
    required(task, name, otherwise);
    String value = TicketVariables.text(task.getExecution(), name);
    if (!allowed.contains(value)) {
      throw new IllegalArgumentException(otherwise);
    }
    return value;
  }

  private Act act(DelegateTask task) {
    return TicketVariables.act(task.getExecution(), clock);
  }

  private static String ticket(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }
}
