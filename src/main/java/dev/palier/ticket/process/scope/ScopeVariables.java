package dev.palier.ticket.process.scope;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Names of the variables that the models of requests outside the agreement, their forms and Java share. */
final class ScopeVariables {

  static final String TICKET_NUMBER = "ticketNumber";
  static final String STATEMENT_OUTCOME = "statementOutcome";
  static final String SENT = "sent";
  static final String ACCEPTED = "accepted";
  static final String INCIDENT = "incident";
  static final String MESSAGE_OUTCOME = "messageOutcome";
  static final String MESSAGE = "message";
  static final String STEP = "statementStep";
  static final String REMINDER_DUE_AT = "reminderDueAt";

  /** What the ticket holds once it is answered; the process keeps decisions only. */
  static final List<String> ANSWERS = List.of(MESSAGE);

  private ScopeVariables() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  static String ticket(VariableScope scope) {
    return text(scope, TICKET_NUMBER);
  }

  /** Who is signed in; the program itself where nobody is. */
  static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
