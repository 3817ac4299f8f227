package dev.palier.escalation.process;

import dev.palier.ticket.Act;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The escalation path of a ticket: which messages move it. */
@Component
public class EscalationProcess {

  static final String CAUSE = "escalationCause";
  static final String RAISED_AT = "raisedAt";

  private static final int MAX_WORDS = 300;
  private static final String ESCALATION_REQUESTED = "escalation-requested";
  private static final String LEVEL_REQUESTED = "level-requested";

  private final RuntimeService runtime;

  EscalationProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Asks the lifecycle for the next level, wherever the ticket stands. */
  public void request(String ticket, Act act) {
    String by = "asked for by " + (act.actor().equals("customer") ? "the customer" : act.actor());
    String cause = act.message() == null || act.message().isBlank() ? by : by + ": " + shortened(act.message());
    if (!message(ticket, ESCALATION_REQUESTED, raising(cause, act.at().toString()))) {
      throw new IllegalStateException("No process of " + ticket + " takes a request for escalation");
    }
  }

  /** The words themselves are a message of the ticket; those who are told read how they begin. */
  private static String shortened(String words) {
    return words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS) + "…";
  }

  /** Moves the running path on to its next level; false if no path waits for one. */
  boolean nextLevel(String ticket, String cause, String raisedAt) {
    return message(ticket, LEVEL_REQUESTED, raising(cause, raisedAt));
  }

  private boolean message(String ticket, String message, VariableMap variables) {
    for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list()) {
      EventSubscription waiting = runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventName(message)
          .singleResult();
      if (waiting != null) {
        runtime.messageEventReceived(message, waiting.getExecutionId(), variables);
        return true;
      }
    }
    return false;
  }

  private static VariableMap raising(String cause, String at) {
    return Variables.createVariables().putValueTyped(CAUSE, Variables.stringValue(cause, true))
        .putValueTyped(RAISED_AT, Variables.stringValue(at, true));
  }
}
