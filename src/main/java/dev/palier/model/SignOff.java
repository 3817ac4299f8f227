package dev.palier.model;

import dev.palier.engine.ModelFile.Kind;
import java.time.Instant;
import java.util.List;

/**
 * A deployment as it was signed off.
 *
 * @param title  the name that was given to the deployment, may be null
 * @param source from where it was made, such as {@code Camunda Modeler}, may be null
 * @param actor  who made it, null for the program itself
 * @param reason why, null if nobody asked
 * @param gone   whether the deployment was deleted since
 */
public record SignOff(long id, String deployment, String title, String source, String actor, String reason, Instant at, boolean gone,
    List<SignedFile> files) {

  /**
   * One of its files.
   *
   * @param difference from what was in force until then, in words
   * @param warnings   what the checks said that did not refuse it
   */
  public record SignedFile(String name, List<SignedVersion> versions, List<String> difference, List<String> warnings) {
  }

  /**
   * What became the version in force.
   *
   * @param definition the id of the version in the engine
   * @param before     the number of the version until then, null for the first
   */
  public record SignedVersion(Kind kind, String key, String definition, Integer before, int now) {
  }
}
