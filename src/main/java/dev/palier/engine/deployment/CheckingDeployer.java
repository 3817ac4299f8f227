package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentCheck;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Runs every check over a new deployment and refuses it as a whole with all findings at once. */
final class CheckingDeployer implements Deployer {

  private final List<DeploymentCheck> checks;

  CheckingDeployer(List<DeploymentCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<String> findings = deployment.getResources().values().stream()
        .flatMap(resource -> checks.stream().flatMap(check -> check.findings(resource.getName(), resource.getBytes()).stream()))
        .toList();
    if (!findings.isEmpty()) {
      throw new ProcessEngineException("The deployment was refused, nothing of it was deployed:\n" + String.join("\n", findings));
    }
  }
}
