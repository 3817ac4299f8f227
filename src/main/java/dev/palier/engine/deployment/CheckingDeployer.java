package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ModelsInForce;
import dev.palier.engine.ProposedModels;
import java.util.List;
import java.util.function.Consumer;
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
  private final Consumer<Checked> passed;

  CheckingDeployer(Supplier<DeploymentChecks> checks, ModelsInForce inForce, Consumer<Checked> passed) {
    this.checks = checks;
    this.inForce = inForce;
    this.passed = passed;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<ModelFile> files = deployment.getResources().values().stream()
        .map(resource -> ModelFile.read(FileNames.of(resource.getName()), resource.getBytes())).toList();
    List<DeployedModel> until = inForce.deployed();
    List<ModelFinding> findings = checks.get().findings(ProposedModels.among(files, until.stream().map(DeployedModel::file).toList()));
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw new RefusedDeployment(findings);
    }
    findings.forEach(warning -> LOG.warn("{}", warning));
    passed.accept(new Checked(deployment, files, until, findings));
  }
}
