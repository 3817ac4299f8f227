package dev.palier.account.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Names of the variables that the models of business reviews, their forms and Java share. */
final class ReviewVariables {

  static final String PREPARATION_OUTCOME = "preparationOutcome";
  static final String WORDS = "reviewWords";
  static final String AGENDA = "reviewAgenda";
  static final String APPOINTMENT_OUTCOME = "appointmentOutcome";
  static final String START = "appointmentStart";
  static final String MINUTES = "appointmentMinutes";
  static final String PLACE = "appointmentPlace";
  static final String ATTENDEES = "attendees";
  static final String OTHERS = "otherAttendees";
  static final String REASON = "reviewReason";
  static final String REVIEW_OUTCOME = "reviewOutcome";
  static final String DECISIONS = "reviewDecisions";
  static final String ACTIONS = "reviewActions";
  static final String DONE = "doneActions";
  static final String CUSTOMER_ID = "customerId";
  static final String PERIOD = "reviewPeriod";

  /** What the tables hold once it is answered; the process keeps decisions only. */
  static final List<String> ANSWERS = List.of(WORDS, AGENDA, START, MINUTES, PLACE, ATTENDEES, OTHERS, REASON, DECISIONS, ACTIONS, DONE);

  private ReviewVariables() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Who is signed in; the program itself where nobody is. */
  static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
