package dev.palier.escalation.process;

import dev.palier.ticket.Act;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The escalation path of a ticket: which messages move it. */
@Component
public class EscalationProcess {

  static final String CAUSE = "escalationCause";
  static final String RAISED_AT = "raisedAt";

  private static final String ESCALATION_REQUESTED = "escalation-requested";
  private static final String LEVEL_REQUESTED = "level-requested";

  private final RuntimeService runtime;

  EscalationProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Asks the lifecycle for the next level, wherever the ticket stands. */
  public void request(String ticket, Act act) {
    Execution lifecycle = waitingFor(ticket, ESCALATION_REQUESTED);
    String by = act.actor().equals("customer") ? "the customer asked for it" : act.actor() + " asked for it";
    String cause = act.message() == null ? by : by + ": " + act.message();
    runtime.messageEventReceived(ESCALATION_REQUESTED, lifecycle.getId(), raising(cause, act.at().toString()));
  }

  /** Moves the running path on to its next level. */
  void nextLevel(String ticket, String cause, String raisedAt) {
    Execution path = waitingFor(ticket, LEVEL_REQUESTED);
    if (path != null) {
      runtime.messageEventReceived(LEVEL_REQUESTED, path.getId(), raising(cause, raisedAt));
    }
  }

  private Execution waitingFor(String ticket, String message) {
    return runtime.createExecutionQuery().processInstanceBusinessKey(ticket).messageEventSubscriptionName(message).singleResult();
  }

  private static VariableMap raising(String cause, String at) {
    return Variables.createVariables().putValueTyped(CAUSE, Variables.stringValue(cause, true))
        .putValueTyped(RAISED_AT, Variables.stringValue(at, true));
  }
}
