package dev.palier.ticket.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A step of a model that a process owner added.
 *
 * @param process its process
 * @param id      its element
 * @param bean    what it does, {@code sendNotice}
 * @param said    what its input parameters say, by name; a blank one says nothing
 */
record AddedStep(String process, String id, String bean, Map<String, String> said) {

  private static final List<String> BEANS = List.of(AddedSteps.SEND_NOTICE, AddedSteps.RECORD_IN_LEDGER, AddedSteps.RECOMPUTE_DEADLINES);

  /** Every such step of a model. */
  static List<AddedStep> in(BpmnModelInstance model) {
    List<AddedStep> steps = new ArrayList<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      String delegate = node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
      BEANS.stream().filter(bean -> ("${" + bean + "}").equals(delegate))
          .forEach(bean -> steps.add(new AddedStep(processOf(node), node.getId(), bean, said(node))));
    }
    return steps;
  }

  /** Whether an expression is to say it while the process runs, so that nobody knows it now. */
  boolean isOpen(String parameter) {
    return said.getOrDefault(parameter, "").matches("(?s).*[$#]\\{.*");
  }

  private static Map<String, String> said(FlowNode node) {
    Map<String, String> said = new TreeMap<>();
    if (node.getExtensionElements() != null) {
      for (CamundaInputOutput mapping : node.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list()) {
        for (CamundaInputParameter parameter : mapping.getCamundaInputParameters()) {
          String text = parameter.getTextContent();
          if (text != null && !text.isBlank()) {
            said.put(parameter.getCamundaName(), text.strip());
          }
        }
      }
    }
    return said;
  }

  private static String processOf(ModelElementInstance node) {
    ModelElementInstance outer = node;
    while (!(outer instanceof Process) && outer.getParentElement() != null) {
      outer = outer.getParentElement();
    }
    return outer instanceof Process process ? process.getId() : "";
  }
}
