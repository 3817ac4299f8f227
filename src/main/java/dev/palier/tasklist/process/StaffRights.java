package dev.palier.tasklist.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import dev.palier.tasklist.process.StaffGroup.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What the groups may do. Everybody works in Tasklist and sees the processes whose tasks are offered to their group; the tasks
 * themselves the engine opens to whom each is offered. Managers read everything in Cockpit and Tasklist as well, Technical Account
 * Managers the tickets; they change nothing. Process owners read everything in Cockpit and deploy models, tables and forms; nobody else
 * does. A process is started by the groups that its model names as starters, by nobody else. An administrator who wants less removes a
 * grant.
 */
@Component
class StaffRights {

  private final OfferedModels models;

  StaffRights(OfferedModels models) {
    this.models = models;
  }

  List<Grant> grants() {
    Grants grants = new Grants();
    List<OfferedModel> all = models.all();
    for (StaffGroup group : StaffGroup.values()) {
      if (group.access() == Access.OWNS_PROCESSES) {
        watch(grants, group, all);
        grants.add(group, Resources.DEPLOYMENT, Authorization.ANY, READ, CREATE);
        continue;
      }
      grants.add(group, Resources.APPLICATION, "tasklist", ACCESS);
      all.stream().filter(model -> model.offeredTo().contains(group.id()))
          .forEach(model -> grants.add(group, Resources.PROCESS_DEFINITION, model.key(), READ, READ_INSTANCE, READ_HISTORY));
      all.stream().filter(model -> model.startedBy().contains(group.id())).forEach(model -> {
        grants.add(group, Resources.PROCESS_DEFINITION, model.key(), READ, CREATE_INSTANCE);
        grants.add(group, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);
      });
      if (group.access() == Access.WATCHES) {
        watch(grants, group, all);
      } else if (group.access() == Access.READS_TICKETS) {
        all.stream().filter(OfferedModel::ofTickets).forEach(model -> read(grants, group, model));
      }
    }
    return grants.list();
  }

  private static void watch(Grants grants, StaffGroup group, List<OfferedModel> all) {
    grants.add(group, Resources.APPLICATION, "cockpit", ACCESS);
    grants.add(group, Resources.TASK, Authorization.ANY, READ);
    grants.add(group, Resources.DEPLOYMENT, Authorization.ANY, READ);
    grants.add(group, Resources.DECISION_DEFINITION, Authorization.ANY, READ);
    all.forEach(model -> read(grants, group, model));
  }

  private static void read(Grants grants, StaffGroup group, OfferedModel model) {
    grants.add(group, Resources.PROCESS_DEFINITION, model.key(), READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
  }

  /** One grant for each group and thing, whatever the reasons for it. */
  private static final class Grants {

    private record Thing(String group, Resource resource, String id) {
    }

    private final Map<Thing, Set<Permission>> permissions = new LinkedHashMap<>();

    void add(StaffGroup group, Resource resource, String id, Permission... granted) {
      permissions.computeIfAbsent(new Thing(group.id(), resource, id), thing -> new LinkedHashSet<>()).addAll(List.of(granted));
    }

    List<Grant> list() {
      List<Grant> grants = new ArrayList<>();
      permissions.forEach((thing, granted) -> grants.add(new Grant(thing.group(), thing.resource(), thing.id(), List.copyOf(granted))));
      return grants;
    }
  }
}
