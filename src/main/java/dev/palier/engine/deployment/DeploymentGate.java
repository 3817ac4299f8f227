package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.DeploymentWitness;
import dev.palier.engine.ModelsInForce;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checks before every deployer of the engine, and the witnesses after them. */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin {

  private final ObjectProvider<DeploymentChecks> checks;
  private final ObjectProvider<DeploymentWitness> witnesses;
  private final ModelsInForce inForce;
  // From the first to the last deployer of one deployment, which all run in the thread that deploys.
  private final ThreadLocal<Checked> passed = new ThreadLocal<>();

  DeploymentGate(ObjectProvider<DeploymentChecks> checks, ObjectProvider<DeploymentWitness> witnesses, ModelsInForce inForce) {
    this.checks = checks;
    this.witnesses = witnesses;
    this.inForce = inForce;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreDeployers(with(configuration.getCustomPreDeployers(),
        new CheckingDeployer(checks::getObject, inForce, passed::set)));
    configuration.setCustomPostDeployers(with(configuration.getCustomPostDeployers(),
        new WitnessedDeployer(() -> witnesses.orderedStream().toList(), this::takePassed)));
  }

  private Checked takePassed() {
    Checked checked = passed.get();
    passed.remove();
    return checked;
  }

  private static List<Deployer> with(List<Deployer> deployers, Deployer another) {
    List<Deployer> all = deployers == null ? new ArrayList<>() : new ArrayList<>(deployers);
    all.add(another);
    return all;
  }
}
