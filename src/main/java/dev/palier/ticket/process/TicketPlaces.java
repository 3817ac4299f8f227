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

  /** The clock whose promise is kept in a task; empty for a task that keeps none. */
  public static Optional<Metric> clockOf(String taskKey) {
    return TASKS.entrySet().stream().filter(entry -> entry.getValue().equals(taskKey)).map(Map.Entry::getKey).findFirst();
  }

  /** The process instance of the ticket's lifecycle; empty once it has ended. */
  public Optional<String> lifecycle(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list().stream()
        .map(ProcessInstance::getId).findFirst();
  }

  /** The user who has claimed the work on the ticket, else another of its tasks; empty for nobody. */
  public Optional<String> holder(String ticket) {
    List<Task> claimed = tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskAssigned().list();
    return claimed.stream().filter(task -> task.getTaskDefinitionKey().equals(TicketProcess.WORK_ON_TICKET)).findFirst()
        .or(() -> claimed.stream().findFirst()).map(Task::getAssignee);
  }

  /**
   * The open task in which the promise of a clock is kept, else another open one; empty if there is none.
   *
   * @param businessKey a ticket number, or the key of another process with a task
   */
  public Optional<String> task(String businessKey, Metric metric) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
    return open.stream().filter(task -> task.getTaskDefinitionKey().equals(TASKS.get(metric))).findFirst()
        .or(() -> open.stream().findFirst()).map(Task::getId);
  }
}
