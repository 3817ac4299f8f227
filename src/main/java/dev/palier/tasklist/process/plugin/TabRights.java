package dev.palier.tasklist.process.plugin;

import dev.palier.escalation.LevelOffers;
import dev.palier.escalation.PathRoles;
import dev.palier.sla.CommitmentHeader;
import dev.palier.engine.SignedIn.Person;
import dev.palier.tasklist.process.plugin.TicketTasks.TicketTask;
import dev.palier.ticket.TicketKeys;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What somebody who may read a task may do on its ticket: everything who may also work on the task, if it is work on the ticket
 * itself; the acts of the escalation path who holds a role of it (SLA 4.8).
 */
@Component
class TabRights {

  private static final String TECHNICAL_ACCOUNT_MANAGER = "tam";

  private final AuthorizationService authorizations;
  private final PathRoles path;
  private final LevelOffers offers;

  TabRights(AuthorizationService authorizations, PathRoles path, LevelOffers offers) {
    this.authorizations = authorizations;
    this.path = path;
    this.offers = offers;
  }

  boolean mayWork(TicketTask found, String ticket, Person person) {
    return found.isWorkOn(ticket) && mayWork(found.task(), person);
  }

  /** Whoever does a task of a request outside the agreement may say that it is an incident after all (SLA 1.1). */
  boolean mayReturn(TicketTask found, CommitmentHeader header, Person person) {
    return header.outOfScope() != null && (TicketKeys.ofStatementOfWork(header.ticket()).equals(found.key())
        || TicketKeys.ofMessage(header.ticket()).equals(found.key())) && mayWork(found.task(), person);
  }

  /** Technical Account Managers read tickets, and log their time on them (SLA 2). */
  boolean mayLogTime(Person person) {
    return person.groups().contains(TECHNICAL_ACCOUNT_MANAGER);
  }

  private boolean mayWork(Task task, Person person) {
    String definition = task.getProcessDefinitionId() == null ? null : task.getProcessDefinitionId().replaceAll(":.*", "");
    return may(person, Permissions.TASK_WORK, Resources.TASK, task.getId())
        || may(person, Permissions.UPDATE, Resources.TASK, task.getId())
        || definition != null && (may(person, ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, definition)
            || may(person, ProcessDefinitionPermissions.UPDATE_TASK, Resources.PROCESS_DEFINITION, definition));
  }

  /** A holder of any role of the path may ask for the next level. */
  boolean mayEscalate(Person person, CommitmentHeader header) {
    return path.ofPath(person.groups(), header);
  }

  /**
   * A level is taken by those it is for, or of a level above: where nobody holds its roles they were told in its place. Deputies and
   * whoever is on duty take it too, of whatever group they are.
   */
  boolean mayTake(int level, Person person, CommitmentHeader header) {
    return path.ofLevelOrAbove(level, person.groups(), header) || level > 0 && offers.isFor(person.user(), header.ticket(), level);
  }

  private boolean may(Person person, Permission permission, Resource resource, String id) {
    return authorizations.isUserAuthorized(person.user(), person.groups(), permission, resource, id);
  }
}
