package dev.palier.ticket.process;

import dev.palier.sla.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where a ticket is found in the engine's web applications, for links. */
@Component
public class TicketPlaces {

  private static final Map<Metric, String> TASKS = Map.of(Metric.RESPONSE, TicketProcess.SEND_FIRST_RESPONSE,
      Metric.RESOLUTION, TicketProcess.WORK_ON_TICKET, Metric.UPDATE, TicketProcess.UPDATE_CUSTOMER);

  private final RuntimeService runtime;
  private final TaskService tasks;

  TicketPlaces(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** The process instance of the ticket's lifecycle; empty once it has ended. */
  public Optional<String> lifecycle(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list().stream()
        .map(ProcessInstance::getId).findFirst();
  }

  /** The open task in which the promise of a clock is kept, else another open one; empty if the ticket has none. */
  public Optional<String> task(String ticket, Metric metric) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(ticket).list();
    return open.stream().filter(task -> task.getTaskDefinitionKey().equals(TASKS.get(metric))).findFirst()
        .or(() -> open.stream().findFirst()).map(Task::getId);
  }
}
