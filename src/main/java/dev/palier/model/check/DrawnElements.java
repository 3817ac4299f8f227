package dev.palier.model.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/** Everything that happens is drawn: what is not in the diagram can be seen neither in Modeler nor in Cockpit. */
@Component
class DrawnElements implements ModelRule {

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    Set<String> drawn = Stream.concat(
        file.all(BpmnShape.class).stream().map(shape -> shape.getBpmnElement() == null ? "" : shape.getBpmnElement().getId()),
        file.all(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement() == null ? "" : edge.getBpmnElement().getId()))
        .collect(Collectors.toSet());
    file.all(FlowElement.class).stream().filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
        .filter(element -> !drawn.contains(element.getId()))
        .forEach(element -> findings.refuse(file.name(), element.getId(), "It is in the file but not in the diagram, so "
            + "nobody would see "
            + "it. Draw it in Modeler, or take it out of the file."));
  }
}
