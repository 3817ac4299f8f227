package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.DeploymentWitness;
import dev.palier.engine.MadeDeployment;
import dev.palier.engine.MadeDeployment.DeployedFile;
import dev.palier.engine.MadeDeployment.Version;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.OwnWork;
import dev.palier.engine.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/** Shows every new deployment to the witnesses once the engine knows its versions. */
final class WitnessedDeployer implements Deployer {

  private static final Map<Kind, Class<? extends ResourceDefinitionEntity<?>>> ARTIFACTS = Map.of(Kind.PROCESS,
      ProcessDefinitionEntity.class, Kind.DECISION, DecisionDefinitionEntity.class, Kind.FORM, CamundaFormDefinitionEntity.class);

  private final Supplier<List<DeploymentWitness>> witnesses;
  private final Supplier<Checked> passed;

  WitnessedDeployer(Supplier<List<DeploymentWitness>> witnesses, Supplier<Checked> passed) {
    this.witnesses = witnesses;
    this.passed = passed;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Checked checked = passed.get();
    Optional<Signature> signature = OwnWork.carried(Signature.class);
    List<DeployedFile> files = checked.files().stream().map(file -> file(file, checked)).toList();
    var made = new MadeDeployment(deployment.getId(), deployment.getName(), deployment.getSource(),
        signature.map(Signature::user).orElse(Context.getCommandContext().getAuthenticatedUserId()),
        signature.map(Signature::reason).orElse(null), deployment.getDeploymentTime().toInstant(), files, checked.warnings());
    witnesses.get().forEach(witness -> witness.witness(made));
  }

  private static DeployedFile file(ModelFile file, Checked checked) {
    List<DeployedModel> replaced = checked.inForce().stream().filter(model -> file.replaces(model.file())).toList();
    List<Version> versions = Stream.of(Kind.values()).flatMap(kind -> versions(kind, checked).filter(definition ->
        FileNames.of(definition.getResourceName()).equals(file.name())).map(definition -> version(kind, definition, replaced))).toList();
    return new DeployedFile(replaced.isEmpty() ? null : replaced.get(0).file(), file, versions);
  }

  private static Stream<? extends ResourceDefinitionEntity<?>> versions(Kind kind, Checked checked) {
    List<? extends ResourceDefinitionEntity<?>> artifacts = checked.deployment().getDeployedArtifacts(ARTIFACTS.get(kind));
    return artifacts == null ? Stream.empty() : artifacts.stream();
  }

  private static Version version(Kind kind, ResourceDefinitionEntity<?> now, List<DeployedModel> replaced) {
    Definition definition = new Definition(kind, now.getKey());
    Integer before = replaced.stream().map(model -> model.versions().get(definition)).filter(version -> version != null)
        .map(DeployedModel.Version::number).findFirst().orElse(null);
    return new Version(definition, now.getId(), before, now.getVersion());
  }
}
