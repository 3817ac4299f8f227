package dev.palier.model.check;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Where something is decided, every way has its condition, or is the way for all that is left. */
@Component
class ConditionedFlows implements ModelRule {

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
      for (SequenceFlow flow : gateway.getOutgoing()) {
        if (gateway.getOutgoing().size() > 1 && flow.getConditionExpression() == null && !flow.equals(gateway.getDefault())) {
          findings.refuse(file.name(), flow.getId(), "The flow has no condition and is not the default flow, so it would be "
              + "taken whatever "
              + "was decided. Give it a condition, or make it the default flow.");
        }
      }
    }
  }
}
