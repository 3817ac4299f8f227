package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelsInForce;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checks before every deployer of the engine. */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin {

  private final ObjectProvider<DeploymentChecks> checks;
  private final ModelsInForce inForce;

  DeploymentGate(ObjectProvider<DeploymentChecks> checks, ModelsInForce inForce) {
    this.checks = checks;
    this.inForce = inForce;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<Deployer> deployers = configuration.getCustomPreDeployers();
    List<Deployer> all = deployers == null ? new ArrayList<>() : new ArrayList<>(deployers);
    all.add(new CheckingDeployer(checks::getObject, inForce));
    configuration.setCustomPreDeployers(all);
  }
}
