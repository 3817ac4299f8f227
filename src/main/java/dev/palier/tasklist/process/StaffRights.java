package dev.palier.tasklist.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import dev.palier.tasklist.process.StaffGroup.Access;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What the groups may do. The lines of support work in Tasklist and see the processes whose tasks they do; the tasks themselves
 * the engine opens to the group each is offered to. Managers read everything in Cockpit and Tasklist and change nothing. Nobody
 * starts, deploys or changes a process. An administrator who wants less removes a grant.
 */
@Component
class StaffRights {

  private final RepositoryService repository;

  StaffRights(RepositoryService repository) {
    this.repository = repository;
  }

  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    List<ProcessDefinition> models = repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc()
        .list();
    for (String group : StaffGroup.with(Access.WORKS_ON_TICKETS)) {
      grants.add(new Grant(group, Resources.APPLICATION, "tasklist", ACCESS));
      models.stream().filter(this::hasUserTasks).forEach(model -> grants.add(process(group, model, READ_INSTANCE, READ_HISTORY)));
    }
    for (String group : StaffGroup.with(Access.WATCHES)) {
      grants.add(new Grant(group, Resources.APPLICATION, "tasklist", ACCESS));
      grants.add(new Grant(group, Resources.APPLICATION, "cockpit", ACCESS));
      grants.add(new Grant(group, Resources.TASK, Authorization.ANY, READ));
      grants.add(new Grant(group, Resources.DEPLOYMENT, Authorization.ANY, READ));
      grants.add(new Grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, READ));
      models.forEach(model -> grants.add(process(group, model, READ_INSTANCE, READ_TASK, READ_HISTORY)));
    }
    return grants;
  }

  /** Who may use the filters. */
  static List<String> readersOfFilters() {
    List<String> groups = new ArrayList<>(StaffGroup.with(Access.WORKS_ON_TICKETS));
    groups.addAll(StaffGroup.with(Access.WATCHES));
    return groups;
  }

  private static Grant process(String group, ProcessDefinition model, ProcessDefinitionPermissions... permissions) {
    List<Permission> all = new ArrayList<>(List.of(ProcessDefinitionPermissions.READ));
    all.addAll(List.of(permissions));
    return new Grant(group, Resources.PROCESS_DEFINITION, model.getKey(), all);
  }

  private boolean hasUserTasks(ProcessDefinition model) {
    return !repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).isEmpty();
  }
}
