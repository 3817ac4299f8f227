package dev.palier.ticket.process;

import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.ticket.TicketKeys;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts the lifecycle of another package in the place of the one that runs (SLA 2). */
@Component
public class LifecycleChange {

  private static final String WAITING = "SubProcess_WaitingForCustomer";
  private static final String REASON = "The customer has another package; the lifecycle of that package goes on";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Ledger ledger;

  LifecycleChange(RuntimeService runtime, TaskService tasks, Ledger ledger) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.ledger = ledger;
  }

  /**
   * Starts the lifecycle of the ticket's package where the ticket stands and ends the other one; whoever had claimed a task has the
   * task that takes its place. A ticket outside the agreement has none.
   */
  public void replace(String ticket, String customer) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    if (header.mode() == Mode.OUT_OF_SCOPE) {
      return;
    }
    Map<String, String> claims = claims(ticket);
    for (ProcessInstance old : runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list()) {
      runtime.deleteProcessInstance(old.getId(), REASON, true, true, true, false);
    }
    runtime.createProcessInstanceByKey(TicketKeys.ofLifecycle(header.tier())).businessKey(ticket)
        .startBeforeActivity(place(header.mode()))
        .setVariables(TicketProcess.decisions(ticket, customer, header.tier(), header.priority().name(), header.standing()))
        .setVariable(TicketVariables.NEXT_STEP, header.mode() == Mode.OFFERED ? TicketVariables.OFFER_RESOLUTION : null).execute();
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()) {
      if (claims.containsKey(task.getTaskDefinitionKey())) {
        tasks.setAssignee(task.getId(), claims.get(task.getTaskDefinitionKey()));
      }
    }
  }

  private Map<String, String> claims(String ticket) {
    Map<String, String> claims = new HashMap<>();
    tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()
        .forEach(task -> claims.put(task.getTaskDefinitionKey(), task.getAssignee()));
    return claims;
  }

  private static String place(Mode mode) {
    return switch (mode) {
      case WAITING -> WAITING;
      case OFFERED -> TicketProcess.RESOLUTION_OFFERED;
      default -> TicketProcess.SUPPORT_IN_PROGRESS;
    };
  }
}
