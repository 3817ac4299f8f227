package dev.palier.sla.process;

import dev.palier.sla.Priority;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.PriorityCodes;
import dev.palier.sla.UnusableAnswers;
import dev.palier.sla.UnusableAnswers.Problem;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed table; answers reach it as values, never as expressions. */
@Component
class DmnPriorityCodes implements PriorityCodes {

  private final DecisionService decisions;

  DmnPriorityCodes(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public Priority of(PriorityAnswers answers) {
    List<Problem> problems = answers.problems();
    if (!problems.isEmpty()) {
      throw new UnusableAnswers(problems);
    }
    VariableMap given = Variables.createVariables()
        .putValueTyped("productUsable", Variables.booleanValue(answers.productUsable()))
        .putValueTyped("limitation", Variables.stringValue(answers.limitation()))
        .putValueTyped("workaroundAvailable", Variables.booleanValue(answers.workaroundAvailable()));
    DmnDecisionTableResult result = decisions.evaluateDecisionTableByKey(Tables.PRIORITY, given);
    if (result.isEmpty()) {
      throw new UnusableAnswers(List.of(new Problem("limitation", "No priority is agreed for these answers together.")));
    }
    return Priority.valueOf(result.getSingleResult().getEntry("priority"));
  }
}
