package dev.palier.ticket.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The beans the models name, as small fakes: they answer what a test tells them and record who was called, in order. */
final class RecordedBeans {

  private static final List<String> STEPS = List.of("confirmReceipt", "warnAboutResponse", "recordMissedResponse",
      "warnAboutResolution", "recordMissedResolution", "raiseNextLevel", "handOver", "changePriority", "remindCustomer",
      "closeTicket", "leaveScope", "remindOfUpdate", "recordMissedUpdate");
  private static final List<String> LISTENERS =
      List.of("acceptFirstResponse", "acceptWork", "acceptUpdate", "acceptFollowUp", "acceptConfirmation");

  final List<String> calls = new ArrayList<>();
  final FakeDeadlines deadlines = new FakeDeadlines();
  final EscalationPath escalationPath = new EscalationPath();

  /** All beans by the names used in the models. */
  Map<Object, Object> byName() {
    Map<Object, Object> beans = new HashMap<>();
    beans.put("deadlines", deadlines);
    beans.put("ticketWork", new TicketWork());
    beans.put("escalationPath", escalationPath);
    STEPS.forEach(step -> beans.put(step, (JavaDelegate) execution -> calls.add(step)));
    LISTENERS.forEach(listener -> beans.put(listener, (TaskListener) task -> calls.add(listener)));
    beans.put("askCustomer", decides("askCustomer", null));
    beans.put("offerResolution", decides("offerResolution", "offer-resolution"));
    beans.put("recordCustomerReply", decides("recordCustomerReply", "support-goes-on"));
    beans.put("recordRejection", decides("recordRejection", "support-goes-on"));
    beans.put("requestNextLevel", (JavaDelegate) this::requestNextLevel);
    beans.put("notifyLevel", (JavaDelegate) execution -> {
      calls.add("notifyLevel " + execution.getVariableLocal("escalationLevel"));
      escalationPath.reached = Integer.parseInt((String) execution.getVariableLocal("escalationLevel"));
    });
    return beans;
  }

  private JavaDelegate decides(String step, String nextStep) {
    return execution -> {
      calls.add(step);
      execution.setVariable("nextStep", nextStep);
    };
  }

  private void requestNextLevel(DelegateExecution execution) {
    calls.add("requestNextLevel");
    var services = execution.getProcessEngineServices();
    var path = services.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("gold-escalation")
        .processInstanceBusinessKey(execution.getProcessBusinessKey()).singleResult();
    services.getRuntimeService().createMessageCorrelation("level-requested").processInstanceId(path.getId()).correlate();
  }

  void reset() {
    calls.clear();
    deadlines.reset();
    escalationPath.reached = 0;
    escalationPath.supportInProgress = true;
  }

  /** Who works on a ticket. */
  public static final class TicketWork {
    public String candidateGroups(DelegateExecution execution) {
      return "first-line";
    }

    public String assignee(DelegateExecution execution) {
      return null;
    }

    public int priority(DelegateExecution execution) {
      return 90;
    }

    public boolean leavesScope(DelegateExecution execution) {
      return "out-of-scope".equals(execution.getVariable("confirmationOutcome"));
    }
  }

  /** Where the ladder stands. */
  public static final class EscalationPath {
    int reached;
    boolean supportInProgress = true;

    public int reachedLevel(DelegateExecution execution) {
      return reached;
    }

    public boolean supportInProgress(DelegateExecution execution) {
      return supportInProgress;
    }
  }
}
