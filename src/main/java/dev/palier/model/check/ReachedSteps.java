package dev.palier.model.check;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Flows lead to every step. */
@Component
class ReachedSteps implements ModelRule {

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    Reached reached = file.reached();
    file.all(FlowNode.class).stream().filter(node -> !reached.contains(node)).forEach(node -> findings.warn(file.name(), node.getId(),
        "No flow leads here from the start, so this never happens. Draw the flow, or take the step out."));
  }
}
