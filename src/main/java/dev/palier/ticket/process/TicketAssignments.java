package dev.palier.ticket.process;

import dev.palier.ticket.SupportLine;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whose the open tasks of a ticket are. */
@Component
public class TicketAssignments {

  private final TaskService tasks;
  private final IdentityService identity;

  TicketAssignments(@Lazy TaskService tasks, @Lazy IdentityService identity) {
    this.tasks = tasks;
    this.identity = identity;
  }

  /** Gives every open task of the ticket to a user, or with null back to whoever of the line takes it. */
  public void assign(String ticket, String user) {
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()) {
      tasks.setAssignee(task.getId(), user);
    }
  }

  /** The users of a line of support, by id. */
  public List<String> of(SupportLine line) {
    return identity.createUserQuery().memberOfGroup(line.id()).orderByUserId().asc().list().stream().map(User::getId).toList();
  }
}
