package dev.palier.engine.deployment;

import dev.palier.engine.PackageComparison;
import dev.palier.engine.PackageComparison.Packaged;
import dev.palier.engine.PackageComparison.Standing;
import dev.palier.engine.deployment.BroughtContents.History;
import dev.palier.engine.deployment.PackagedFiles.Content;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys at the start what the program brings and what is not in force yet, in one deployment. What a person put in force stays: in
 * place of the starter's own, which deploys everything as soon as one file is another one than it deployed last.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AutoDeployment extends AbstractProcessEnginePlugin implements CamundaDeploymentConfiguration {

  private static final String NAME = "Packaged models";
  private static final Set<Standing> DEPLOYED = Set.of(Standing.NOT_IN_FORCE, Standing.FROM_ANOTHER_PACKAGE);

  private final CamundaBpmProperties properties;
  private final PackagedFiles files;
  private final ComparedModels models;
  private final BroughtContents brought;
  private final Clock clock;

  AutoDeployment(CamundaBpmProperties properties, PackagedFiles files, ComparedModels models, BroughtContents brought, Clock clock) {
    this.properties = properties;
    this.files = files;
    this.models = models;
    this.brought = brought;
    this.clock = clock;
  }

  /** The starter's own deployment has nothing to deploy. */
  @Override
  public Set<Resource> getDeploymentResources() {
    return Set.of();
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    if (!properties.isAutoDeploymentEnabled()) {
      return;
    }
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    configuration.getCommandExecutorTxRequired().execute(context -> {
      // Nodes that start at once come one after the other, and the later ones see what the first deployed.
      context.getPropertyManager().acquireExclusiveLock();
      deploy(engine.getRepositoryService());
      return null;
    });
  }

  private void deploy(RepositoryService repository) {
    brought.beginWithTheStarters();
    History history = brought.history();
    List<Content> packaged = files.read();
    List<Packaged> compared = models.compared(history, packaged);
    List<Packaged> fresh = compared.stream().filter(file -> DEPLOYED.contains(file.standing())).toList();
    Instant now = clock.instant();
    String deployment = fresh.isEmpty() ? null : deploy(repository, fresh);
    for (int i = 0; i < packaged.size(); i++) {
      Packaged file = compared.get(i);
      brought.keep(history, file.file().defines(), packaged.get(i), now, fresh.contains(file) ? deployment : null);
    }
  }

  private static String deploy(RepositoryService repository, List<Packaged> files) {
    DeploymentBuilder builder = repository.createDeployment().name(NAME).source(PackageComparison.SOURCE);
    files.forEach(file -> builder.addInputStream(file.file().name(), new ByteArrayInputStream(file.file().content())));
    return builder.deploy().getId();
  }
}
