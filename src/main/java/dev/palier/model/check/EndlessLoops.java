package dev.palier.model.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every loop waits for something: one that does not would hold the ticket, and a thread of the server, for ever. */
@Component
class EndlessLoops implements ModelRule {

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    Set<FlowNode> told = new HashSet<>();
    for (FlowNode node : file.all(FlowNode.class)) {
      Set<FlowNode> onwards = waits(node) ? Set.of() : onwards(node);
      if (onwards.contains(node) && onwards.stream().noneMatch(told::contains)) {
        told.addAll(onwards);
        findings.refuse(file.name(), node.getId(), "From here the flows lead back to here without anything to wait for ("
            + onwards.stream().filter(step -> onwards(step).contains(node)).map(FlowNode::getId).sorted().collect(Collectors.joining(", "))
            + "), so the engine would go round for ever. Put a task, a message or a timer into the loop.");
      }
    }
  }

  /** The steps that follow at once, without waiting anywhere. */
  private static Set<FlowNode> onwards(FlowNode from) {
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> toLook = new ArrayDeque<>();
    toLook.add(from);
    while (!toLook.isEmpty()) {
      toLook.pop().getSucceedingNodes().list().stream().filter(next -> !waits(next) && reached.add(next)).forEach(toLook::add);
    }
    return reached;
  }

  private static boolean waits(FlowNode node) {
    if (node instanceof SubProcess part) {
      Collection<FlowNode> inside = part.getChildElementsByType(FlowNode.class);
      return inside.stream().anyMatch(step -> !(step instanceof StartEvent) && waits(step));
    }
    return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
        || node instanceof CatchEvent && !(node instanceof StartEvent);
  }
}
