package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentCheck;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Puts the checks before every deployer of the engine. */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin {

  private final List<DeploymentCheck> checks;

  DeploymentGate(List<DeploymentCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<Deployer> deployers = configuration.getCustomPreDeployers();
    List<Deployer> all = deployers == null ? new ArrayList<>() : new ArrayList<>(deployers);
    all.add(new CheckingDeployer(checks));
    configuration.setCustomPreDeployers(all);
  }
}
