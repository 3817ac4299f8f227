package dev.palier.engine;

import java.util.List;

/** The latest deployed version of every process, decision and form. */
public interface ModelsInForce {

  /** The files that define them, each once; one whose every definition was replaced by later files is not among them. */
  default List<ModelFile> files() {
    return deployed().stream().map(DeployedModel::file).toList();
  }

  /** The same, with what is known of their deployments. */
  List<DeployedModel> deployed();
}
