package dev.palier.tasklist.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Makes the filters and brings them up to date. */
@Component
class StaffFilters {

  private static final String PROPERTY = "palier.filter.";

  private final FilterService filters;
  private final TaskService tasks;
  private final ManagementService management;

  StaffFilters(FilterService filters, TaskService tasks, ManagementService management) {
    this.filters = filters;
    this.tasks = tasks;
    this.management = management;
  }

  /** Writes the filter as it is meant to be; administrators may have renamed it meanwhile, it is known by its id. */
  Filter make(StaffFilter filter) {
    Filter stored = find(filter).orElseGet(() -> filters.newTaskFilter(filter.label()));
    stored.setQuery(filter.query(tasks.createTaskQuery()));
    stored.setProperties(filter.properties());
    Filter saved = filters.saveFilter(stored);
    management.setProperty(PROPERTY + filter, saved.getId());
    return saved;
  }

  /** Who may see it. */
  List<Grant> grants(StaffFilter filter, Filter stored) {
    return filter.readers().stream().map(group -> new Grant(group, Resources.FILTER, stored.getId(), List.of(Permissions.READ)))
        .toList();
  }

  Optional<Filter> find(StaffFilter filter) {
    String id = management.getProperties().get(PROPERTY + filter);
    return id == null ? Optional.empty() : Optional.ofNullable(filters.createFilterQuery().filterId(id).singleResult());
  }
}
