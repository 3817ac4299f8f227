package dev.palier.model.check;

import dev.palier.engine.ModelFile.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;

/** What a model calls is there, in the latest version, and knows what it is about. */
@Component
class CalledModels implements ModelRule {

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    for (CallActivity call : file.all(CallActivity.class)) {
      known(call.getCalledElement(), "process", among.keys(Kind.PROCESS), file, call.getId(), findings);
      bound(call.getCamundaCalledElementBinding(), "called process", file, call.getId(), findings);
      if (!handsBusinessKey(call)) {
        findings.refuse(file.name(), call.getId(), "The called process is not told which ticket it is about, so its clocks "
            + "would find none."
            + " Hand over the business key: In mapping, type 'Business key', #{execution.processBusinessKey}.");
      }
    }
    for (BusinessRuleTask rule : file.all(BusinessRuleTask.class)) {
      if (rule.getCamundaDecisionRef() != null) {
        known(rule.getCamundaDecisionRef(), "table", among.keys(Kind.DECISION), file, rule.getId(), findings);
        bound(rule.getCamundaDecisionRefBinding(), "table", file, rule.getId(), findings);
      }
    }
  }

  private static void known(String key, String what, Set<String> known, ProcessFile file, String place, Findings findings) {
    if (key != null && !Spoken.isExpression(key) && !known.contains(key)) {
      findings.refuse(file.name(), place, "No " + what + " has the id '" + key + "', neither among these files nor deployed "
          + "before."
          + NearNames.hint(key, known));
    }
  }

  private static void bound(String binding, String what, ProcessFile file, String place, Findings findings) {
    if (binding != null && !binding.equals("latest")) {
      findings.refuse(file.name(), place, "The " + what + " is bound to '" + binding
          + "', so a change of it would not be seen here. Choose the binding 'latest'.");
    }
  }

  private static boolean handsBusinessKey(CallActivity call) {
    Collection<CamundaIn> handed = call.getExtensionElements() == null ? List.of()
        : call.getExtensionElements().getChildElementsByType(CamundaIn.class);
    return handed.stream().anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())
        || "${execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
  }
}
