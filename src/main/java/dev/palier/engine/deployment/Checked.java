package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * A deployment that passed the checks.
 *
 * @param inForce what is in force until it is made
 */
record Checked(DeploymentEntity deployment, List<ModelFile> files, List<DeployedModel> inForce, List<ModelFinding> warnings) {
}
