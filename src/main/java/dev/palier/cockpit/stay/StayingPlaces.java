package dev.palier.cockpit.stay;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Where a ticket can stay in a model: people's tasks, waiting for a message, other processes. Everything else passes at once. */
record StayingPlaces(BpmnModelInstance model) {

  /** By id the names, from left to right as they are drawn. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(UserTask.class, ReceiveTask.class, CallActivity.class)
        .flatMap(kind -> ((List<? extends FlowNode>) List.copyOf(model.getModelElementsByType(kind))).stream())
        .sorted(Comparator.comparingDouble(StayingPlaces::x))
        .forEach(node -> names.put(node.getId(), node.getName() == null ? node.getId() : node.getName()));
    return names;
  }

  private static double x(FlowNode node) {
    return node.getDiagramElement() == null ? 0 : ((BpmnShape) node.getDiagramElement())
        .getBounds().getX();
  }
}
