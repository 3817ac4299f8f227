package dev.palier.cockpit.finished;

import dev.palier.cockpit.words.ContractTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The way that a ticket took through its processes, as long as the engine remembers; asked in the name of who reads it. */
@Component
class WayTaken {

  private static final Set<String> STEPS = Set.of("userTask", "receiveTask", "sendTask", "serviceTask", "callActivity",
      "intermediateTimer", "boundaryTimer", "startEvent", "noneEndEvent", "terminateEndEvent", "intermediateMessageCatch",
      "boundaryMessage", "messageStartEvent");
  private static final int MOST = 2000;

  /**
   * One step.
   *
   * @param process name of the process it belongs to
   * @param took    calendar time
   */
  record Step(String process, String name, String at, String took) {
  }

  private final HistoryService history;
  private final ContractTimes times;

  WayTaken(HistoryService history, ContractTimes times) {
    this.history = history;
    this.times = times;
  }

  /** {@code steps}, the first first, and {@code diagrams}: for each process its definition and the elements that were passed. */
  Map<String, Object> of(String ticket) {
    List<Map<String, Object>> diagrams = new ArrayList<>();
    List<HistoricActivityInstance> all = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, Set<String>> passed = new LinkedHashMap<>();
    for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ticket)
        .orderByProcessInstanceStartTime().asc().listPage(0, MOST)) {
      List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
          .processInstanceId(instance.getId()).listPage(0, MOST);
      all.addAll(activities);
      names.put(instance.getProcessDefinitionId(), instance.getProcessDefinitionName());
      activities.forEach(activity -> passed.computeIfAbsent(instance.getProcessDefinitionId(), each -> new TreeSet<>())
          .add(activity.getActivityId()));
    }
    passed.forEach((definition, elements) -> diagrams.add(Map.of("definition", definition, "name", names.get(definition),
        "passed", elements)));
    List<Step> steps = all.stream().filter(activity -> STEPS.contains(activity.getActivityType()) && activity.getActivityName() != null)
        .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)).map(activity -> step(activity, names)).toList();
    return Map.of("steps", steps, "diagrams", diagrams);
  }

  private Step step(HistoricActivityInstance activity, Map<String, String> names) {
    Duration took = activity.getDurationInMillis() == null ? null : Duration.ofMillis(activity.getDurationInMillis());
    return new Step(names.get(activity.getProcessDefinitionId()), activity.getActivityName(),
        times.at(activity.getStartTime().toInstant()), took == null || took.toSeconds() == 0 ? null
            : ContractTimes.span(took) + (activity.isCanceled() ? ", then withdrawn" : ""));
  }
}
