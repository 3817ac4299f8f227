package dev.palier.model.move;

import dev.palier.sla.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * How the engine is to take a process from one version to another: steps with the same id stay where they are, renamed ones go
 * to their new id, and every timer asks the new model for its moment. Those are instants from the ticket's facts, so that a
 * timer that waits for the same clock waits for the same instant.
 */
@Component
class Plans {

  private record Key(String source, String target, Map<String, String> renamed) {
  }

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Map<Key, MigrationPlan> known = new ConcurrentHashMap<>();

  Plans(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /**
   * The plan of a way.
   *
   * @throws Refusal if a renamed step cannot go where it shall
   */
  MigrationPlan of(Way way, Map<String, String> renamed) {
    return known.computeIfAbsent(new Key(way.source(), way.target(), renamed), key -> made(way, renamed));
  }

  private MigrationPlan made(Way way, Map<String, String> renamed) {
    BpmnModelInstance source = repository.getBpmnModelInstance(way.source());
    BpmnModelInstance target = repository.getBpmnModelInstance(way.target());
    MigrationInstructionsBuilder plan = runtime.createMigrationPlan(way.source(), way.target()).mapEqualActivities()
        .updateEventTriggers();
    renamed.forEach((from, to) -> {
      ModelElementInstance element = source.getModelElementById(from);
      if (element instanceof FlowNode && target.getModelElementById(to) instanceof FlowNode) {
        var instruction = plan.mapActivities(from, to);
        if (waits(element)) {
          instruction.updateEventTrigger();
        }
      }
    });
    try {
      return plan.build();
    } catch (MigrationPlanValidationException unusable) {
      throw new Refusal(unusable.getValidationReport().getInstructionReports().stream().map(report -> "The step "
          + report.getMigrationInstruction().getSourceActivityId() + " of version " + way.step().from() + " cannot become "
          + report.getMigrationInstruction().getTargetActivityId() + " of version " + way.step().to() + ": "
          + String.join("; ", report.getFailures()) + ".").collect(Collectors.joining(" ")));
    }
  }

  private static boolean waits(ModelElementInstance element) {
    return element instanceof ReceiveTask || element instanceof CatchEvent event && !event.getEventDefinitions().isEmpty();
  }
}
