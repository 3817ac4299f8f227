package dev.palier.model;

import dev.palier.engine.ModelFile.Kind;
import java.time.Instant;

/**
 * A process, decision or form with its version in force.
 *
 * @param name       as people read it, the key where there is none
 * @param definition the id of the version in the engine
 * @param by         who put it in force, null for the program
 * @param origin     how it stands to what came with the program
 * @param sentence   the same in words
 */
public record ModelInForce(Kind kind, String key, String name, String file, int version, String definition, String deployment,
    Instant since, String by, Origin origin, String sentence) {

  /** How a version in force stands to what came with the program. */
  public enum Origin {
    AS_PACKAGED, CHANGED, PACKAGE_MOVED_ON, FROM_ANOTHER_PACKAGE, NOT_PACKAGED
  }
}
