package dev.palier.cockpit.ticket;

import dev.palier.sla.Metric;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/**
 * Which clocks and levels the elements of a model are about. It is read in the expressions of the model itself, so a process owner may
 * name and draw elements as they like. What a definition says never changes.
 */
@Component
public class ModelClocks {

  private static final Pattern DEADLINE =
      Pattern.compile("\\$\\{deadlines\\.(response|resolution|update|escalation|customer)(?:Moment|Due)\\(execution\\)}");
  private static final Pattern TAKING = Pattern.compile("\\$\\{levelOffer\\.due\\(execution\\)}");
  private static final String LEVEL = "escalationLevel";

  /**
   * By element id.
   *
   * @param tasks     user tasks and call activities: the clock whose promise is kept there
   * @param timers    timer events: the clock they wait for
   * @param levels    where a level is told: its number
   * @param dueLevels timer events of levels: the number
   * @param taking    user tasks in which a level is taken
   */
  public record Clocks(Map<String, Metric> tasks, Map<String, Metric> timers, Map<String, Integer> levels,
      Map<String, Integer> dueLevels, Set<String> taking) {
  }

  private final RepositoryService repository;
  private final Map<String, Clocks> read = new ConcurrentHashMap<>();

  ModelClocks(RepositoryService repository) {
    this.repository = repository;
  }

  /** The clocks of a definition; asked without a person, since the model's own words are nobody's secret once it may be looked at. */
  public Clocks of(String definition) {
    Clocks known = read.get(definition);
    if (known == null) {
      known = read(repository.getBpmnModelInstance(definition));
      read.put(definition, known);
    }
    return known;
  }

  private Clocks read(BpmnModelInstance model) {
    Clocks clocks = new Clocks(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      put(clocks.tasks(), task.getId(), task.getCamundaDueDate());
      if (TAKING.matcher(String.valueOf(task.getCamundaDueDate())).matches()) {
        clocks.taking().add(task.getId());
      }
    }
    for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
      called(call).ifPresent(metric -> clocks.tasks().put(call.getId(), metric));
    }
    for (CamundaInputParameter input : model.getModelElementsByType(CamundaInputParameter.class)) {
      if (LEVEL.equals(input.getCamundaName()) && input.getTextContent().strip().matches("[1-9]")) {
        clocks.levels().put(((FlowNode) input.getParentElement().getParentElement().getParentElement()).getId(),
            Integer.valueOf(input.getTextContent().strip()));
      }
    }
    model.getModelElementsByType(CatchEvent.class).forEach(event -> timer(event, clocks));
    return clocks;
  }

  private static void timer(CatchEvent event, Clocks clocks) {
    event.getEventDefinitions().stream().filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .forEach(timer -> put(clocks.timers(), event.getId(), timer.getTimeDate().getTextContent()));
    if (event instanceof BoundaryEvent) {
      event.getOutgoing().stream().map(SequenceFlow::getTarget).map(target -> clocks.levels().get(target.getId()))
          .filter(level -> level != null).findFirst().ifPresent(level -> {
            clocks.dueLevels().put(event.getId(), level);
            clocks.timers().remove(event.getId());
          });
    }
  }

  /** The clock that a called model keeps, if it keeps one alone. */
  private Optional<Metric> called(CallActivity call) {
    ProcessDefinition definition = call.getCalledElement() == null ? null : repository.createProcessDefinitionQuery()
        .processDefinitionKey(call.getCalledElement()).latestVersion().singleResult();
    if (definition == null) {
      return Optional.empty();
    }
    Clocks clocks = of(definition.getId());
    Set<Metric> kept = new HashSet<>(clocks.tasks().values());
    kept.addAll(clocks.timers().values());
    Collection<Integer> levels = clocks.levels().values();
    return !levels.isEmpty() ? Optional.of(Metric.ESCALATION)
        : kept.size() == 1 ? kept.stream().findFirst() : Optional.empty();
  }

  private static void put(Map<String, Metric> clocks, String id, String expression) {
    Matcher deadline = DEADLINE.matcher(expression == null ? "" : expression.strip());
    if (deadline.matches()) {
      clocks.put(id, switch (deadline.group(1)) {
        case "response" -> Metric.RESPONSE;
        case "resolution" -> Metric.RESOLUTION;
        case "update" -> Metric.UPDATE;
        case "escalation" -> Metric.ESCALATION;
        default -> Metric.CUSTOMER_WAIT;
      });
    }
  }
}
