package dev.palier.engine;

/**
 * What a check has against a model, table or form.
 *
 * @param file     file name
 * @param place    id of the element or question, or row and column of a table; empty when the whole file is meant
 * @param sentence what is wrong and what to do, for a process owner
 * @param refuses  whether it keeps the deployment from being made; else it is a warning
 */
public record ModelFinding(String file, String place, String sentence, boolean refuses) {

  /** A finding because of which nothing is deployed. */
  public static ModelFinding refusal(String file, String place, String sentence) {
    return new ModelFinding(file, place, sentence, true);
  }

  /** A finding to think about; the deployment is made. */
  public static ModelFinding warning(String file, String place, String sentence) {
    return new ModelFinding(file, place, sentence, false);
  }

  /** One line: file, place, sentence. */
  @Override
  public String toString() {
    return file + (place.isEmpty() ? "" : ": " + place) + ": " + (refuses ? "" : "warning: ") + sentence;
  }
}
