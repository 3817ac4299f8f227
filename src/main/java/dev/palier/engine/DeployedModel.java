package dev.palier.engine;

import dev.palier.engine.ModelFile.Definition;
import java.time.Instant;
import java.util.Map;

/**
 * A file in force.
 *
 * @param file       the file; it may define more than is in force, and says only that
 * @param deployment the deployment that brought it
 * @param since      when it was deployed
 * @param versions   what of it is in force, by its number and id in the engine
 */
public record DeployedModel(ModelFile file, String deployment, Instant since, Map<Definition, Version> versions) {

  /** A version of a definition. */
  public record Version(int number, String id, String name) {
  }
}
