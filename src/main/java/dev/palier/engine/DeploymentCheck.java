package dev.palier.engine;

import java.util.List;

/**
 * A rule that models, tables and forms must obey to be deployed; rooms contribute theirs as beans. It looks at what is new: models that
 * are already deployed keep running as they are.
 */
public interface DeploymentCheck {

  /** What is wrong with the proposed files; empty when nothing is. */
  List<ModelFinding> findings(ProposedModels proposed);

  /** Whether the check is made only when no other one refuses the deployment, because it takes long or would stumble itself. */
  default boolean needsSoundModels() {
    return false;
  }
}
