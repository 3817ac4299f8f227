package dev.palier.engine;

import java.util.List;

/** Has the engine read files as it would when deploying them, and deploys nothing. */
public interface EngineReading {

  /**
   * What the engine has against a file.
   *
   * @param place   id of the element or {@code line 12}; empty when the engine does not say
   * @param message in the engine's words
   */
  record Problem(String place, String message) {
  }

  /** The problems of a model or table; empty when the engine would deploy it, and for other files. */
  List<Problem> problemsOf(ModelFile file);
}
