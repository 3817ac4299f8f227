package dev.palier.model.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.springframework.stereotype.Component;

/**
 * A name that is compared in one place only, that no form asks and that looks like one in use, is a typing error. Other names are free:
 * the program gives processes variables of its own.
 */
@Component
class ComparedNames implements ProposalRule {

  private record Place(ProcessFile file, ExpressionInModel expression) {
  }

  @Override
  public void look(Proposal proposal, Findings findings) {
    Set<String> known = new HashSet<>();
    proposal.forms().forEach(form -> known.addAll(form.questions().keySet()));
    Map<String, Integer> used = new HashMap<>();
    Map<String, Place> lone = new HashMap<>();
    proposal.processes().forEach(file -> {
      file.all(CamundaOut.class).forEach(out -> known.add(String.valueOf(out.getCamundaTarget())));
      for (ExpressionInModel expression : file.expressions()) {
        for (String name : names(expression)) {
          used.merge(name, 1, Integer::sum);
          if (proposal.files().contains(file)) {
            lone.put(name, new Place(file, expression));
          }
        }
      }
    });
    used.forEach((name, times) -> {
      if (times > 1) {
        known.add(name);
      }
    });
    lone.forEach((name, place) -> {
      if (!known.contains(name)) {
        NearNames.nearest(name, known).ifPresent(meant -> findings.refuse(place.file().name(), place.expression().place(), "The condition "
            + "compares '" + name + "', to which nothing gives a value. Did you mean '" + meant + "'?"));
      }
    });
  }

  private static List<String> names(ExpressionInModel expression) {
    return expression.spoken().comparisons().stream().map(Spoken.Comparison::variable).toList();
  }
}
