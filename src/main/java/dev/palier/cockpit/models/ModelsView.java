package dev.palier.cockpit.models;

import java.util.List;

/** What the page shows. Times are written out in the contract's zone. */
record ModelsView(List<String> drift, List<Line> inForce, List<String> models, List<SignedLine> signOffs, boolean more) {

  /**
   * What is in force.
   *
   * @param differs whether it is another one than the packaged, if one is packaged
   */
  record Line(String kind, String key, String name, String file, int version, String definition, String deployment, String since, String by,
      String origin, String words, boolean differs) {
  }

  /** A sign-off. */
  record SignedLine(long id, String at, String by, String title, String source, String reason, String deployment, boolean gone,
      List<FileLine> files) {
  }

  /** @param versions for example {@code gold-escalation: version 3, was 2} */
  record FileLine(String name, List<String> versions, List<String> difference, List<String> warnings) {
  }
}
