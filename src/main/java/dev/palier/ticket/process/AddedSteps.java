package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.ReckonedDeadlines;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.record.StepFacts;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps that process owners put into a ticket's model with Camunda Modeler; what they say stands in their input parameters. */
@Configuration(proxyBeanMethods = false)
class AddedSteps {

  static final String SEND_NOTICE = "sendNotice";
  static final String RECORD_IN_LEDGER = "recordInLedger";
  static final String RECOMPUTE_DEADLINES = "recomputeDeadlines";
  static final String TEMPLATE = "template";
  static final String RECIPIENTS = "recipients";
  static final String LEVEL = "level";
  static final String NO_LEVEL = "none";
  static final String NOTE = "note";
  static final String REMARK = "remark";

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final StepFacts facts;
  private final ObjectProvider<ReckonedDeadlines> deadlines;
  private final Clock clock;

  AddedSteps(StepFacts facts, ObjectProvider<ReckonedDeadlines> deadlines, Clock clock) {
    this.facts = facts;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Bean(SEND_NOTICE)
  @UsableInModels
  JavaDelegate sendNotice() {
    return execution -> facts.told(ticket(execution), said(execution, TEMPLATE), recipients(execution), level(execution),
        said(execution, NOTE));
  }

  @Bean(RECORD_IN_LEDGER)
  @UsableInModels
  JavaDelegate recordInLedger() {
    return execution -> {
      String remark = said(execution, REMARK);
      facts.remarked(ticket(execution), remark == null ? execution.getCurrentActivityName() : remark);
    };
  }

  @Bean(RECOMPUTE_DEADLINES)
  @UsableInModels
  JavaDelegate recomputeDeadlines() {
    return execution -> {
      if (facts.hasClocks(ticket(execution))) {
        deadlines.getObject().anew(ticket(execution), Act.by("palier", execution.getCurrentActivityName()).timed(clock));
      }
    };
  }

  /** What the step itself says: a variable of the process that is called alike is not meant. */
  private static String said(DelegateExecution execution, String parameter) {
    Object value = execution.getVariableLocal(parameter);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  private static List<String> recipients(DelegateExecution execution) {
    String recipients = said(execution, RECIPIENTS);
    return recipients == null ? List.of() : COMMA.splitAsStream(recipients).filter(name -> !name.isEmpty()).toList();
  }

  private static int level(DelegateExecution execution) {
    String level = said(execution, LEVEL);
    return level != null && level.matches("[1-4]") ? Integer.parseInt(level) : 0;
  }

  private static String ticket(DelegateExecution execution) {
    String ticket = execution.getProcessBusinessKey();
    if (ticket == null) {
      throw new Refusal("the step \"" + execution.getCurrentActivityName() + "\" belongs into the process of a ticket");
    }
    return TicketKeys.ticketOf(ticket);
  }
}
