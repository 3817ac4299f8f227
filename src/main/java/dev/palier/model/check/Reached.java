package dev.palier.model.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Which steps of a model flows lead to at all. */
final class Reached {

  private final Set<FlowNode> nodes = new HashSet<>();

  private Reached(BpmnModelInstance model) {
    Deque<FlowNode> next = new ArrayDeque<>();
    Collection<BoundaryEvent> boundaries = model.getModelElementsByType(BoundaryEvent.class);
    for (Process process : model.getModelElementsByType(Process.class)) {
      enter(process.getChildElementsByType(StartEvent.class), process.getChildElementsByType(SubProcess.class), next);
    }
    while (!next.isEmpty()) {
      FlowNode node = next.poll();
      if (nodes.add(node)) {
        next.addAll(node.getSucceedingNodes().list());
        boundaries.stream().filter(event -> node.equals(event.getAttachedTo())).forEach(next::add);
        if (node instanceof SubProcess level) {
          enter(level.getChildElementsByType(StartEvent.class), level.getChildElementsByType(SubProcess.class), next);
        }
      }
    }
  }

  static Reached in(BpmnModelInstance model) {
    return new Reached(model);
  }

  boolean contains(FlowNode node) {
    return nodes.contains(node);
  }

  private static void enter(Collection<StartEvent> starts, Collection<SubProcess> within, Deque<FlowNode> next) {
    next.addAll(starts);
    within.stream().filter(SubProcess::triggeredByEvent).forEach(next::add);
  }
}
