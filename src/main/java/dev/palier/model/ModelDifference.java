package dev.palier.model;

import dev.palier.engine.ModelFile;
import dev.palier.model.difference.FileDifference;
import java.util.List;

/**
 * What changes from one version of a model, table or form to another, in words for a process owner. Whatever a file says that the
 * other does not is told; ids, names and values stand as in the file.
 */
public final class ModelDifference {

  private ModelDifference() {
  }

  /**
   * The sentences, always in the same order; empty when the files are equal byte by byte.
   *
   * @param before the version that is replaced, null when there is none
   */
  public static List<String> between(ModelFile before, ModelFile after) {
    return FileDifference.between(before, after);
  }
}
