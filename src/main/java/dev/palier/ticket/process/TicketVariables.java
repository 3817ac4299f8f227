package dev.palier.ticket.process;

import dev.palier.ticket.Act;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;

/** Names of the variables that models, forms and Java share. What a person did travels as transient variables only. */
final class TicketVariables {

  static final String TICKET_NUMBER = "ticketNumber";
  static final String SUPPORT_TIER = "supportTier";
  static final String PRIORITY = "priority";
  static final String NEXT_STEP = "nextStep";
  static final String WORK_OUTCOME = "workOutcome";
  static final String FOLLOW_UP_OUTCOME = "followUpOutcome";
  static final String CONFIRMATION_OUTCOME = "confirmationOutcome";
  static final String MESSAGE = "message";
  static final String SUPPORT_LINE = "supportLine";
  static final String HAND_OVER_NOTE = "handOverNote";
  static final String NEW_PRIORITY = "newPriority";
  static final String PRIORITY_CHANGE = "priorityChange";
  static final String PRIORITY_REASON = "priorityReason";

  static final String CONFIRMED = "confirmed";

  private static final String ACTOR = "actor";
  private static final String HAPPENED_AT = "happenedAt";

  private TicketVariables() {
  }

  /** Carries an act through the engine within the transaction. */
  static VariableMap of(Act act) {
    VariableMap variables = Variables.createVariables().putValueTyped(ACTOR, passing(act.actor()));
    if (act.at() != null) {
      variables.putValueTyped(HAPPENED_AT, passing(act.at().toString()));
    }
    if (act.message() != null) {
      variables.putValueTyped(MESSAGE, passing(act.message()));
    }
    return variables;
  }

  /** The act that brought the execution here; from Tasklist it is the signed-in user, now. */
  static Act act(DelegateExecution execution, Clock clock) {
    String actor = text(execution, ACTOR);
    String at = text(execution, HAPPENED_AT);
    String user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication() == null ? "palier"
        : execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication().getUserId();
    return new Act(actor == null ? user : actor, at == null ? null : Instant.parse(at), text(execution, MESSAGE)).timed(clock);
  }

  static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : value.toString();
  }

  private static StringValue passing(String value) {
    return Variables.stringValue(value, true);
  }
}
