package dev.palier.ticket.process;

import dev.palier.engine.OwnWork;
import dev.palier.ticket.Act;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the variables that models, forms and Java share. */
final class TicketVariables {

  static final String TICKET_NUMBER = "ticketNumber";
  static final String CUSTOMER = "customer";
  static final String SUPPORT_TIER = "supportTier";
  static final String PRIORITY = "priority";
  static final String STANDING = "standing";
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

  static final String SCOPE_KIND = "scopeKind";

  static final String OUT_OF_SCOPE = "out-of-scope";
  static final String CONFIRMED = "confirmed";
  static final String OFFER_RESOLUTION = "offer-resolution";

  private TicketVariables() {
  }

  /**
   * The act that brought the execution here: the one our own command carries, else that of the signed-in user, now. No variable
   * tells who acted or when, so nobody outside can say it.
   */
  static Act act(DelegateExecution execution, Clock clock) {
    return OwnWork.carried(Act.class).orElseGet(() -> new Act(user(execution), null, text(execution, MESSAGE))).timed(clock);
  }

  private static String user(DelegateExecution execution) {
    var user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }

  static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : value.toString();
  }
}
