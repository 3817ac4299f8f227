package dev.palier.tasklist.process.plugin;

import dev.palier.engine.SignedIn;
import dev.palier.ticket.TicketKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks that the person who is signed in may read, and whose ticket each may be. */
@Component
class TicketTasks {

  private static final String TICKET_NUMBER = "ticketNumber";

  /**
   * A task.
   *
   * @param key     the business key of its process, or null
   * @param numbers what may be the number of its ticket: by that key, or the variable for it
   */
  record TicketTask(Task task, String key, List<String> numbers) {

    /** Whether it is part of the work on the ticket, and not merely about it, such as a level to be taken. */
    boolean isWorkOn(String ticket) {
      return ticket.equals(key);
    }
  }

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  TicketTasks(TaskService tasks, RuntimeService runtime, SignedIn signedIn) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.signedIn = signedIn;
  }

  /** Those among the tasks that this person may read: the engine is asked in their name. */
  List<TicketTask> readable(Collection<String> ids) {
    signedIn.person();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Task> found = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, ids.size());
    Set<String> instances = found.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, String> keys = new HashMap<>();
    Map<String, String> variables = new HashMap<>();
    if (!instances.isEmpty()) {
      signedIn.unchecked(() -> read(instances, keys, variables));
    }
    return found.stream().map(task -> ticketTask(task, keys.get(task.getProcessInstanceId()),
        variables.get(task.getProcessInstanceId()))).toList();
  }

  private static TicketTask ticketTask(Task task, String key, String variable) {
    return new TicketTask(task, key, Stream.of(key == null ? null : TicketKeys.ticketOf(key), variable).filter(Objects::nonNull)
        .distinct().toList());
  }

  private boolean read(Set<String> instances, Map<String, String> keys, Map<String, String> variables) {
    runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .forEach((ProcessInstance instance) -> keys.put(instance.getId(), instance.getBusinessKey()));
    return runtime.createVariableInstanceQuery().processInstanceIdIn(instances.toArray(String[]::new))
        .variableName(TICKET_NUMBER).list().stream().filter(variable -> variable.getValue() instanceof String)
        .map(variable -> variables.put(variable.getProcessInstanceId(), (String) variable.getValue())).count() > 0;
  }
}
