package dev.palier.model.move;

import dev.palier.model.MovePreview.Suggestion;
import dev.palier.model.MoveStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Tells people why the engine cannot take a process instance along, by the steps at which it waits. */
@Component
class Unmapped {

  private static final String NO_INSTRUCTION = "no migration instruction";
  private static final Map<String, String> KINDS = Map.of("userTask", "user task", "receiveTask", "receive task", "sendTask",
      "send task",
      "serviceTask", "service task", "subProcess", "sub-process", "callActivity", "call activity", "intermediateCatchEvent",
      "event that waits", "boundaryEvent", "event on a border");

  private final RepositoryService repository;

  Unmapped(RepositoryService repository) {
    this.repository = repository;
  }

  /** What stands in the way of one process instance. */
  CannotMove of(Way way, MigratingProcessInstanceValidationReport report) {
    BpmnModelInstance source = repository.getBpmnModelInstance(way.source());
    BpmnModelInstance target = repository.getBpmnModelInstance(way.target());
    Set<String> sentences = new LinkedHashSet<>();
    List<Suggestion> suggestions = new ArrayList<>();
    report.getFailures().forEach(failure -> sentences.add(way.step().name() + ": " + failure + "."));
    report.getActivityInstanceReports().forEach(each -> sentences.add(sentence(way.step(), source, target,
        each.getSourceScopeId(),
        each.getFailures(), suggestions)));
    report.getTransitionInstanceReports().forEach(each -> sentences.add(sentence(way.step(), source, target,
        each.getSourceScopeId(),
        each.getFailures(), suggestions)));
    return new CannotMove(String.join(" ", sentences), suggestions);
  }

  private static String sentence(MoveStep step, BpmnModelInstance source, BpmnModelInstance target, String id,
      List<String> failures,
      List<Suggestion> suggestions) {
    FlowNode here = source.getModelElementById(id) instanceof FlowNode node ? node : null;
    String waits = step.name() + " waits at " + named(here, id) + ". ";
    if (failures.stream().noneMatch(failure -> failure.contains(NO_INSTRUCTION))) {
      return waits + "The engine cannot take it along: " + String.join("; ", failures) + ".";
    }
    if (!(target.getModelElementById(id) instanceof FlowNode there)) {
      suggest(step, here, source, target, suggestions);
      return waits + "There is no step with this id in version " + step.to()
          + "; give it the same id, say which step it has become, "
          + "or let the ticket leave it first.";
    }
    if (here != null && !kind(there).equals(kind(here))) {
      return waits + "In version " + step.to() + " the step with this id is a " + kind(there) + " and no longer a " + kind(here)
          + "; let the ticket leave it first.";
    }
    return waits + "In version " + step.to()
        + " the step with this id lies in another part of the model; put it back where it was, or "
        + "let the ticket leave it first.";
  }

  private static void suggest(MoveStep step, FlowNode here, BpmnModelInstance source, BpmnModelInstance target,
      List<Suggestion> suggestions) {
    if (here == null) {
      return;
    }
    Collection<? extends FlowNode> alike = target.getModelElementsByType(FlowNode.class).stream()
        .filter(there -> kind(there).equals(kind(here)) && source.getModelElementById(there.getId()) == null).toList();
    List<? extends FlowNode> named = alike.stream().filter(there -> here.getName() != null && here.getName()
        .equals(there.getName())).toList();
    (named.isEmpty() ? alike : named).forEach(there -> suggestions.add(new Suggestion(step.process(), here.getId(), there.getId(),
        there.getName() == null ? there.getId() : there.getName())));
  }

  private static String named(FlowNode node, String id) {
    return node == null || node.getName() == null ? id : "\"" + node.getName() + "\" (" + id + ")";
  }

  private static String kind(FlowNode node) {
    String type = node.getElementType().getTypeName();
    return KINDS.getOrDefault(type, type);
  }
}
