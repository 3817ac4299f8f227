package dev.palier.availability.process;

import dev.palier.availability.outage.OutageCause;
import dev.palier.availability.outage.OutageCauses;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table, once after each deployment: deciding costs a row of history each time. */
@Component
class DmnOutageCauses implements OutageCauses {

  private static final String TABLE = "outage-causes";

  private final RepositoryService repository;
  private final DecisionService decisions;
  private volatile Known known = new Known("", List.of());

  DmnOutageCauses(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  private record Known(String definition, List<OutageCause> causes) {
  }

  @Override
  public List<OutageCause> all() {
    DecisionDefinition latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).latestVersion().singleResult();
    Known now = known;
    if (!now.definition().equals(latest.getId())) {
      now = new Known(latest.getId(), repository.getDmnModelInstance(latest.getId()).getModelElementsByType(Rule.class).stream()
          .map(rule -> rule.getInputEntries().iterator().next().getText().getTextContent().strip().replace("\"", ""))
          .map(id -> cause(latest.getId(), id)).toList());
      known = now;
    }
    return now.causes();
  }

  private OutageCause cause(String definition, String id) {
    DmnDecisionRuleResult row = decisions.evaluateDecisionTableById(definition, Map.of("outageCause", id)).getSingleResult();
    return new OutageCause(id, row.getEntry("words"), Boolean.TRUE.equals(row.<Boolean>getEntry("excluded")));
  }
}
