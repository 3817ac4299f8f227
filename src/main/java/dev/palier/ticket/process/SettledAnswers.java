package dev.palier.ticket.process;

import dev.palier.engine.BeforeAnswers;
import dev.palier.ticket.TicketKeys;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What was due on a ticket before staff answer in Tasklist counts before the answer, as with every other command. */
@Component
class SettledAnswers implements BeforeAnswers {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final TicketCommands commands;
  private final Clock clock;

  SettledAnswers(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy TicketCommands commands, Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public void beforeAnswer(String taskId) {
    Task task = taskId == null ? null : tasks.createTaskQuery().taskId(taskId).singleResult();
    ProcessInstance instance = task == null || task.getProcessInstanceId() == null ? null
        : runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    if (instance != null && instance.getBusinessKey() != null) {
      commands.settle(TicketKeys.ticketOf(instance.getBusinessKey()), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
  }
}
