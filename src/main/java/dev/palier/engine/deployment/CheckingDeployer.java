package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ModelsInForce;
import dev.palier.engine.ProposedModels;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every check over a new deployment and refuses it as a whole with all findings at once. */
final class CheckingDeployer implements Deployer {

  private static final Logger LOG = LoggerFactory.getLogger(CheckingDeployer.class);

  private final Supplier<DeploymentChecks> checks;
  private final ModelsInForce inForce;

  CheckingDeployer(Supplier<DeploymentChecks> checks, ModelsInForce inForce) {
    this.checks = checks;
    this.inForce = inForce;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<ModelFile> files = deployment.getResources().values().stream()
        .map(resource -> ModelFile.read(resource.getName(), resource.getBytes())).toList();
    List<ModelFinding> findings = checks.get().findings(ProposedModels.among(files, inForce.files()));
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw new RefusedDeployment(findings);
    }
    findings.forEach(warning -> LOG.warn("{}", warning));
  }
}
