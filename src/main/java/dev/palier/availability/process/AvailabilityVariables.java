package dev.palier.availability.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.spin.json.SpinJsonNode;

/** Names of the variables that the models of availability, their forms and Java share. */
final class AvailabilityVariables {

  static final String GUARANTEE_KEPT = "guaranteeKept";
  static final String CREDIT_OUTCOME = "creditOutcome";
  static final String MONTH_FEE = "monthFee";
  static final String LETTER_READERS = "letterReaders";
  static final String REFUSAL_REASON = "refusalReason";

  static final String CUSTOMER_ID = "customerId";
  static final String MONTH = "availabilityMonth";

  static final String OUTAGE = "outageNumber";
  static final String CORRECTION = "correctionKind";
  static final String INSTANCES = "outageInstances";
  static final String BEGAN = "outageBegan";
  static final String ENDED = "outageEnded";
  static final String GOES_ON = "outageGoesOn";
  static final String CAUSE = "outageCause";
  static final String WORDS = "outageWords";

  /** What the tables hold once it is answered; the process keeps decisions only. */
  static final List<String> ANSWERS = List.of(MONTH_FEE, LETTER_READERS, REFUSAL_REASON, CORRECTION, INSTANCES, BEGAN, ENDED, GOES_ON,
      CAUSE, WORDS);

  private AvailabilityVariables() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** What was chosen of a list, empty for nothing. */
  static List<String> chosen(VariableScope scope, String name) {
    return scope.getVariable(name) instanceof SpinJsonNode list && list.isArray()
        ? list.elements().stream().map(element -> element.isString() ? element.stringValue() : element.toString()).toList() : List.of();
  }

  /** Who is signed in; the program itself where nobody is. */
  static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
