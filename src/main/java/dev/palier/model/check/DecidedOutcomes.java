package dev.palier.model.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What is decided on right after a user task is asked by the task's form, and every answer that it offers leads on. */
@Component
class DecidedOutcomes implements ProposalRule {

  @Override
  public void look(Proposal proposal, Findings findings) {
    Set<String> changed = proposal.forms().stream().filter(form -> proposal.proposes(form.name())).map(form -> String.valueOf(form.id()))
        .collect(Collectors.toSet());
    proposal.processes().filter(file -> proposal.files().contains(file) || file.all(UserTask.class).stream()
        .anyMatch(task -> changed.contains(String.valueOf(task.getCamundaFormRef())))).forEach(file -> {
      for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
        Collection<FlowNode> before = gateway.getPreviousNodes().list();
        if (!before.isEmpty() && before.stream().allMatch(UserTask.class::isInstance) && gateway.getOutgoing().size() > 1) {
          decision(file, gateway, before.stream().map(UserTask.class::cast).toList(), proposal)
              .ifPresent(decision -> decision.look(findings));
        }
      }
    });
  }

  private static Optional<Decision> decision(ProcessFile file, ExclusiveGateway gateway, List<UserTask> tasks, Proposal proposal) {
    List<FormFile> forms = tasks.stream().flatMap(task -> Optional.ofNullable(task.getCamundaFormRef()).flatMap(proposal::form).stream())
        .toList();
    boolean ours = proposal.files().contains(file);
    Optional<FormFile> changed = forms.stream().filter(form -> proposal.proposes(form.name())).findFirst();
    return forms.size() < tasks.size() || !ours && changed.isEmpty() ? Optional.empty()
        : Optional.of(new Decision(file, gateway, forms, ours ? null : changed.orElseThrow()));
  }

  /**
   * A gateway after user tasks.
   *
   * @param changed the form whose change is looked at, or null when the model itself is proposed
   */
  private record Decision(ProcessFile file, ExclusiveGateway gateway, List<FormFile> forms, FormFile changed) {

    void look(Findings findings) {
      Map<String, List<String>> asked = new LinkedHashMap<>();
      forms.forEach(form -> form.questions().forEach((key, values) ->
          asked.computeIfAbsent(key, added -> new ArrayList<>()).addAll(values)));
      Map<String, List<String>> decided = new LinkedHashMap<>();
      boolean onlyComparisons = true;
      for (SequenceFlow flow : gateway.getOutgoing()) {
        List<Spoken.Comparison> comparisons = flow.getConditionExpression() == null ? List.of()
            : Spoken.read(flow.getConditionExpression().getTextContent()).comparisons();
        onlyComparisons &= !comparisons.isEmpty();
        for (Spoken.Comparison comparison : comparisons) {
          decided.computeIfAbsent(comparison.variable(), added -> new ArrayList<>()).add(comparison.text());
          check(flow, comparison, asked, findings);
        }
      }
      if (onlyComparisons && gateway.getDefault() == null && decided.size() == 1) {
        decided.forEach((question, texts) -> allLeadOn(question, texts, asked.getOrDefault(question, List.of()), findings));
      }
    }

    private void check(SequenceFlow flow, Spoken.Comparison comparison, Map<String, List<String>> asked, Findings findings) {
      List<String> offered = asked.get(comparison.variable());
      if (offered == null) {
        refuse(flow.getId(), comparison.variable(), "The flow is taken when '" + comparison.variable() + "' is "
            + "'" + comparison.text()
            + "', but the form " + formNames() + " does not ask '" + comparison.variable() + "'."
            + NearNames.hint(comparison.variable(), asked.keySet()), "The form does not ask '" + comparison.variable()
            + "', on which " + gatewayName() + " decides. Put the question back with this key.", findings);
      } else if (!offered.isEmpty() && !offered.contains(comparison.text())) {
        findings.warn(at(), changed == null ? flow.getId() : comparison.variable(), "The flow '" + label(flow) + "' of "
            + "" + gatewayName()
            + " is taken when '" + comparison.variable() + "' is '" + comparison.text() + "', which the form " + formNames()
            + " never offers." + NearNames.hint(comparison.text(), new TreeSet<>(offered)));
      }
    }

    private void allLeadOn(String question, List<String> texts, List<String> offered, Findings findings) {
      offered.stream().filter(value -> !texts.contains(value)).forEach(value -> refuse(gateway.getId(), question,
          "The form " + formNames() + " offers the answer '" + value + "', but no flow is taken for it, so the ticket would "
              + "be stuck here. "
              + "Draw a flow for it, or make one the default flow.",
          "The form offers the answer '" + value + "' to '" + question + "', but " + gatewayName()
              + " has no flow for it, so the ticket would be stuck there. Take the answer out, or draw a flow for "
              + "it.", findings));
    }

    private void refuse(String place, String question, String ofModel, String ofForm, Findings findings) {
      findings.refuse(at(), changed == null ? place : question, changed == null ? ofModel : ofForm);
    }

    private String at() {
      return changed == null ? file.name() : changed.name();
    }

    private String formNames() {
      return NearNames.list(forms.stream().map(FormFile::id).toList());
    }

    private String gatewayName() {
      return "'" + Optional.ofNullable(gateway.getName()).orElse(gateway.getId()) + "' in " + file.name();
    }

    private static String label(SequenceFlow flow) {
      return Optional.ofNullable(flow.getName()).orElse(flow.getId());
    }
  }
}
