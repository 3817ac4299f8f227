package dev.palier.ticket.process.call;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the variables that {@code phone-ticket.bpmn}, its forms and Java share. */
final class CallVariables {

  static final String CALLED_AT = "calledAt";
  static final String CALL_OUTCOME = "callOutcome";
  static final String OPEN_TICKET = "open-ticket";
  static final String NO_TICKET = "no-ticket";
  static final String CONTACT = "contact";
  static final String CALLER_CUSTOMER = "callerCustomer";
  static final String CALLER_NAME = "callerName";
  static final String CALLER_ADDRESS = "callerAddress";
  static final String SUBJECT = "subject";
  static final String DESCRIPTION = "description";
  static final String PRODUCT_USABLE = "productUsable";
  static final String LIMITATION = "limitation";
  static final String WORKAROUND_AVAILABLE = "workaroundAvailable";
  static final String ANSWER_MYSELF = "answerMyself";
  static final String PRIORITY = "priority";
  static final String TICKET_NUMBER = "ticketNumber";
  static final String CUSTOMER = "customer";
  static final String SUPPORT_TIER = "supportTier";
  static final String SCOPE_KIND = "scopeKind";
  static final String SCOPE_WORDS = "scopeWords";

  /** What the ticket holds once it is open; the process keeps decisions only. */
  static final List<String> ANSWERS = List.of(CONTACT, CALLER_CUSTOMER, CALLER_NAME, CALLER_ADDRESS, SUBJECT, DESCRIPTION);

  private CallVariables() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Yes or no as the form says it, null for no answer. */
  static Boolean yes(VariableScope scope, String name) {
    String answer = text(scope, name);
    return answer == null ? null : switch (answer) {
      case "yes", "true" -> Boolean.TRUE;
      case "no", "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("Expected yes or no for '" + name + "', was '" + answer + "'.");
    };
  }
}
