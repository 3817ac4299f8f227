package dev.palier.engine;

import java.util.List;

/** How what is in force stands to the models, tables and forms that come with the program. */
public interface PackageComparison {

  /** The source of the deployments that the program makes by itself. */
  String SOURCE = "start of the program";

  /** How what is in force stands to the packaged file. */
  enum Standing {
    /** Nothing of it is in force; the next start deploys it. */
    NOT_IN_FORCE,
    /** They are equal. */
    AS_PACKAGED,
    /** Another version that came from the program is in force; the next start replaces it. */
    FROM_ANOTHER_PACKAGE,
    /** A person's version is in force, made from this packaged one. */
    CHANGED,
    /** A person's version is in force, made when another file was packaged; it is not replaced. */
    PACKAGE_MOVED_ON
  }

  /**
   * A packaged file.
   *
   * @param inForce what is in force of what it defines
   * @param base    the packaged content that the version in force was made from, as SHA-256; null if it is not known
   */
  record Packaged(ModelFile file, Standing standing, List<DeployedModel> inForce, String base) {
  }

  /** Every packaged file, by name. */
  List<Packaged> compared();

  /**
   * Puts packaged files in force in place of what is, through every check, as one deployment; those that are in force already are left
   * out. They follow the program again.
   *
   * @return the names of the files that were deployed, in order
   * @throws IllegalArgumentException if the program brings no such file; nothing is deployed then
   */
  List<String> take(List<String> files, Signature signature);
}
