package dev.palier.engine;

import java.util.ArrayList;
import java.util.List;

/** Every check of the program, as the gate makes them at each deployment and {@code check} makes them of a folder. */
public final class DeploymentChecks {

  private final List<DeploymentCheck> checks;

  /** All checks, in the order in which their findings are told. */
  public DeploymentChecks(List<DeploymentCheck> checks) {
    this.checks = checks;
  }

  /** Everything that is wrong with the proposed files, warnings included. */
  public List<ModelFinding> findings(ProposedModels proposed) {
    List<ModelFinding> findings = new ArrayList<>();
    checks.stream().filter(check -> !check.needsSoundModels()).forEach(check -> findings.addAll(check.findings(proposed)));
    if (findings.stream().noneMatch(ModelFinding::refuses)) {
      checks.stream().filter(DeploymentCheck::needsSoundModels).forEach(check -> findings.addAll(check.findings(proposed)));
    }
    return findings;
  }
}
