package dev.palier.model.check;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.EngineReading;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every rule for models, tables and forms, and what the engine itself would have against them. */
@Component
class ModelsCheck implements DeploymentCheck {

  private final List<ModelRule> modelRules;
  private final List<ProposalRule> rules;
  private final EngineReading engine;
  private final ReadModels reader = new ReadModels();

  ModelsCheck(List<ModelRule> modelRules, List<ProposalRule> rules, EngineReading engine) {
    this.modelRules = modelRules;
    this.rules = rules;
    this.engine = engine;
  }

  @Override
  public synchronized List<ModelFinding> findings(ProposedModels proposed) {
    var findings = new Findings();
    Proposal proposal = Proposal.read(proposed, reader);
    proposal.files().forEach(file -> modelRules.forEach(rule -> rule.look(file, proposal, findings)));
    rules.forEach(rule -> rule.look(proposal, findings));
    proposed.files().forEach(file -> engineReads(file, findings));
    return findings.all();
  }

  /** What a rule already said better is not said again. */
  private void engineReads(ModelFile file, Findings findings) {
    for (EngineReading.Problem problem : engine.problemsOf(file)) {
      if (!findings.refuseAt(file.name(), problem.place()) && !EngineWords.areOurs(problem)) {
        findings.refuse(file.name(), problem.place(), EngineWords.sentence(problem));
      }
    }
  }
}
