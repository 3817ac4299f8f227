package dev.palier.engine;

import dev.palier.engine.ModelFile.Definition;
import java.time.Instant;
import java.util.List;

/**
 * A deployment as it is made.
 *
 * @param title    the name that was given to it, may be null
 * @param source   from where it was made, such as {@code Camunda Modeler}, may be null
 * @param user     who made it, null if the program did
 * @param reason   why, null if nobody asked
 * @param warnings what the checks said that did not refuse it
 */
public record MadeDeployment(String id, String title, String source, String user, String reason, Instant at, List<DeployedFile> files,
    List<ModelFinding> warnings) {

  /**
   * One of its files.
   *
   * @param before what was in force of what it defines, null if nothing was
   */
  public record DeployedFile(ModelFile before, ModelFile after, List<Version> versions) {
  }

  /**
   * A new version.
   *
   * @param id     of the new version, as the engine knows it
   * @param before the number of the version in force until then, null if there was none
   * @param now    its number
   */
  public record Version(Definition definition, String id, Integer before, int now) {
  }
}
