package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.record.TicketFacts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The steps of the lifecycle that record what people did; each bean is named as its task in the models. */
@Configuration(proxyBeanMethods = false)
class LifecycleDelegates {

  private static final String SUPPORT_GOES_ON = "support-goes-on";
  private static final List<String> ANSWERS = List.of(TicketVariables.MESSAGE, TicketVariables.SUPPORT_LINE,
      TicketVariables.HAND_OVER_NOTE, TicketVariables.NEW_PRIORITY, TicketVariables.PRIORITY_CHANGE, TicketVariables.PRIORITY_REASON,
      TicketVariables.SCOPE_KIND);

  private final TicketFacts facts;
  private final TicketProcess process;
  private final Clock clock;

  LifecycleDelegates(TicketFacts facts, @Lazy TicketProcess process, Clock clock) {
    this.facts = facts;
    this.process = process;
    this.clock = clock;
  }

  @Bean
  @UsableInModels
  JavaDelegate confirmReceipt() {
    return execution -> facts.acknowledged(ticket(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate askCustomer() {
    return execution -> {
      facts.informationRequested(ticket(execution), act(execution));
      leave(execution, null);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate offerResolution() {
    return execution -> {
      facts.resolved(ticket(execution), act(execution));
      leave(execution, TicketVariables.OFFER_RESOLUTION);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate recordCustomerReply() {
    return execution -> {
      facts.customerReplied(ticket(execution), act(execution));
      leave(execution, SUPPORT_GOES_ON);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate recordRejection() {
    return execution -> {
      facts.resolutionRejected(ticket(execution), act(execution));
      leave(execution, SUPPORT_GOES_ON);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate handOver() {
    return execution -> {
      Act act = act(execution);
      String note = TicketVariables.text(execution, TicketVariables.HAND_OVER_NOTE);
      SupportLine line = SupportLine.of(TicketVariables.text(execution, TicketVariables.SUPPORT_LINE));
      facts.handedOver(ticket(execution), new Act(act.actor(), act.at(), note == null ? act.message() : note), line);
      forgetAnswers(execution);
      process.follow(ticket(execution));
      process.offer(ticket(execution), line.id());
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate changePriority() {
    return execution -> {
      Act act = act(execution);
      Priority priority = Priority.valueOf(TicketVariables.text(execution, TicketVariables.NEW_PRIORITY));
      String kind = TicketVariables.text(execution, TicketVariables.PRIORITY_CHANGE).toUpperCase(Locale.ROOT);
      facts.priorityChanged(ticket(execution), new Act(act.actor(), act.at(),
          TicketVariables.text(execution, TicketVariables.PRIORITY_REASON)), priority, PriorityChange.valueOf(kind));
      process.prioritise(ticket(execution), priority);
      forgetAnswers(execution);
      process.followWithResponse(ticket(execution));
    };
  }

  /** The request is outside the agreement: whatever follows is no longer a matter of this lifecycle (SLA 1.1, 4.6). */
  @Bean
  @UsableInModels
  JavaDelegate leaveScope() {
    return execution -> {
      facts.outOfScope(ticket(execution), act(execution), OutOfScope.valueOf(TicketVariables.text(execution, TicketVariables.SCOPE_KIND)));
      forgetAnswers(execution);
    };
  }

  /** Ends the ticket; without a decision of a person it was the customer's silence (SLA 2 ticket auto close). */
  @Bean
  @UsableInModels
  JavaDelegate closeTicket() {
    return execution -> {
      if (TicketVariables.CONFIRMED.equals(TicketVariables.text(execution, TicketVariables.CONFIRMATION_OUTCOME))) {
        facts.closed(ticket(execution), act(execution), TicketVariables.CONFIRMED);
      } else {
        facts.closedBySilence(ticket(execution));
      }
      forgetAnswers(execution);
    };
  }

  private static void leave(DelegateExecution execution, String nextStep) {
    execution.setVariable(TicketVariables.NEXT_STEP, nextStep);
    forgetAnswers(execution);
  }

  /** What a person wrote is a message now; the process keeps decisions only. */
  private static void forgetAnswers(DelegateExecution execution) {
    execution.removeVariables(ANSWERS);
  }

  private Act act(DelegateExecution execution) {
    return TicketVariables.act(execution, clock);
  }

  private static String ticket(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
