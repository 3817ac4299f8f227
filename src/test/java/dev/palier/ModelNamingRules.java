package dev.palier;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Names and ids are API: tests, running instances and readers of logs depend on them. */
final class ModelNamingRules {

  private static final Map<String, String> KINDS = Map.of("startEvent", "StartEvent", "endEvent", "EndEvent",
      "callActivity", "CallActivity", "exclusiveGateway", "Gateway", "parallelGateway", "Gateway", "userTask", "Task",
      "sendTask", "Task", "serviceTask", "Task", "receiveTask", "Task", "businessRuleTask", "Task");

  private ModelNamingRules() {}

  static final List<ModelRule> ALL = List.of(
      new ModelRule("the file is named after the process, the process in the same words", ModelNamingRules::process),
      new ModelRule("activities and events carry a label", ModelNamingRules::labels),
      new ModelRule("a decision asks a question, its flows answer it, joins and forks are silent", ModelNamingRules::gateways),
      new ModelRule("ids are Kind_UpperCamelOfLabel", ModelNamingRules::ids),
      new ModelRule("flows are named after their ends", ModelNamingRules::flows),
      new ModelRule("messages are kebab-case", ModelNamingRules::messages));

  private static List<String> process(DrawnModel model) {
    var id = model.process().getId();
    var words = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    var sound = model.fileName().equals(id + ".bpmn") && id.matches("[a-z]+(-[a-z]+)*")
        && words.equals(model.process().getName());
    return sound ? List.of() : List.of(model.fileName() + ": " + id + ", " + model.process().getName());
  }

  private static List<String> labels(DrawnModel model) {
    return model.nodes().stream().filter(node -> !(node instanceof Gateway))
        .filter(node -> node.getName() == null || node.getName().isBlank()).map(BaseElement::getId).toList();
  }

  private static List<String> gateways(DrawnModel model) {
    return model.all(Gateway.class).stream().filter(gateway -> !speaksAsItShould(gateway)).map(BaseElement::getId).toList();
  }

  private static boolean speaksAsItShould(Gateway gateway) {
    if (gateway instanceof ExclusiveGateway && gateway.getOutgoing().size() > 1) {
      return gateway.getName() != null && gateway.getName().endsWith("?") && gateway.getIncoming().size() == 1
          && gateway.getOutgoing().stream().allMatch(flow -> flow.getName() != null);
    }
    return gateway.getName() == null && gateway.getOutgoing().stream().allMatch(flow -> flow.getName() == null);
  }

  private static List<String> ids(DrawnModel model) {
    return model.nodes().stream().filter(node -> !idFits(node)).map(BaseElement::getId).toList();
  }

  private static boolean idFits(FlowNode node) {
    return node.getId().matches(kind(node) + "_([A-Z][a-z0-9]*)+")
        && (node.getName() == null || lower(DrawnModel.words(node)).startsWith(firstTwoWords(node.getName())));
  }

  private static String kind(FlowNode node) {
    var type = node.getElementType().getTypeName();
    if (node instanceof SubProcess part) {
      return part.triggeredByEvent() ? "EventSubProcess" : "SubProcess";
    }
    if (type.equals("boundaryEvent") || type.equals("intermediateCatchEvent")) {
      return node.getChildElementsByType(TimerEventDefinition.class).isEmpty() ? "Message" : "Timer";
    }
    return KINDS.getOrDefault(type, "none of our kinds");
  }

  private static String firstTwoWords(String label) {
    return Arrays.stream(label.split("\\W+")).limit(2).map(ModelNamingRules::lower).collect(joining());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<String> flows(DrawnModel model) {
    return model.flows().stream().filter(flow -> !flow.getId().equals(ends(flow))).map(BaseElement::getId).toList();
  }

  private static String ends(SequenceFlow flow) {
    return "Flow_" + DrawnModel.words(flow.getSource()) + "To" + DrawnModel.words(flow.getTarget());
  }

  private static List<String> messages(DrawnModel model) {
    return model.all(Message.class).stream().map(Message::getName)
        .filter(name -> !name.matches("[a-z]+(-[a-z]+)+")).toList();
  }
}
