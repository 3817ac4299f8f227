package dev.palier.tasklist.process;

import dev.palier.tasklist.process.StaffGroup.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads in the deployed models to whom their tasks are offered and who may start them. */
@Component
class OfferedModels {

  /** The bean that chooses the line which has a ticket now. */
  private static final String LINE_OF_TICKET = "${ticketWork.";
  /** The bean that chooses who is told of a level: anybody who knows tickets may be on duty for its role, or deputise. */
  private static final String TOLD_OF_LEVEL = "${levelOffer.";

  private final RepositoryService repository;

  OfferedModels(RepositoryService repository) {
    this.repository = repository;
  }

  /** The latest version of every process, by key. */
  List<OfferedModel> all() {
    return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
        .map(this::read).toList();
  }

  private OfferedModel read(ProcessDefinition definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Set<String> offered = new TreeSet<>();
    boolean ofTickets = false;
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      String groups = String.valueOf(task.getCamundaCandidateGroups());
      if (groups.startsWith(LINE_OF_TICKET)) {
        ofTickets = true;
        offered.addAll(StaffGroup.with(Access.WORKS_ON_TICKETS));
      } else if (groups.startsWith(TOLD_OF_LEVEL)) {
        offered.addAll(StaffGroup.with(Access.WORKS_ON_TICKETS));
        offered.addAll(StaffGroup.with(Access.READS_TICKETS));
      } else {
        offered.addAll(named(groups));
      }
    }
    Process process = model.getModelElementById(definition.getKey());
    return new OfferedModel(definition.getKey(), offered, named(String.valueOf(process.getCamundaCandidateStarterGroups())), ofTickets);
  }

  /** The groups of staff among those of a list; what a bean chooses is not known here. */
  private static Set<String> named(String groups) {
    Set<String> named = new TreeSet<>();
    Arrays.stream(groups.split("\\s*,\\s*")).filter(group -> Arrays.stream(StaffGroup.values()).anyMatch(staff -> staff.id().equals(group)))
        .forEach(named::add);
    return named;
  }
}
