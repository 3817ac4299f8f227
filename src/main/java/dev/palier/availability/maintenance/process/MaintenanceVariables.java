package dev.palier.availability.maintenance.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.spin.json.SpinJsonNode;

/** Names of the variables that the models of maintenance, their forms and Java share. */
final class MaintenanceVariables {

  static final String KIND = "maintenanceKind";
  static final String CUSTOMER = "customer";
  static final String NOTHING = "nothing";
  static final String TITLE = "maintenanceTitle";
  static final String WORDS = "maintenanceWords";
  static final String INSTANCES = "affectedInstances";
  static final String START = "maintenanceStart";
  static final String END = "maintenanceEnd";
  static final String REASON = "maintenanceReason";
  static final String WORKING_HOURS_REASON = "workingHoursReason";
  static final String OBJECTION = "objection";
  static final String CLEARANCE = "clearance";
  static final String SHORT_NOTICE_OUTCOME = "shortNoticeOutcome";
  static final String EXCEPTION_OUTCOME = "exceptionOutcome";
  static final String EXCEPTION_REASON = "exceptionReason";
  static final String REVISION_OUTCOME = "revisionOutcome";
  static final String CANCELLATION_REASON = "cancellationReason";
  static final String EXECUTION_OUTCOME = "executionOutcome";
  static final String ACTUAL_TIME = "actualTime";
  static final String EXPECTED_END = "expectedEnd";
  static final String PROLONGATION_REASON = "prolongationReason";
  static final String CLOSING_WORDS = "closingWords";

  /** What the tables hold once it is answered; the process keeps decisions only. */
  static final List<String> ANSWERS = List.of(TITLE, WORDS, INSTANCES, START, END, REASON, WORKING_HOURS_REASON, EXCEPTION_REASON,
      CANCELLATION_REASON, ACTUAL_TIME, EXPECTED_END, PROLONGATION_REASON, CLOSING_WORDS);

  private MaintenanceVariables() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** What was chosen of a list, empty for nothing. */
  static List<String> chosen(VariableScope answers, String name) {
    return answers.getVariable(name) instanceof SpinJsonNode list && list.isArray()
        ? list.elements().stream().map(element -> element.isString() ? element.stringValue() : element.toString()).distinct().toList()
        : List.of();
  }

  /** Who is signed in; the program itself where nobody is. */
  static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
