package dev.palier.engine;

import java.util.Optional;

/** Tells somebody who answers a task too late what became of it; a room contributes it as a bean. */
public interface LateAnswers {

  /**
   * What became of a task that is gone, as a sentence for whoever is signed in, who may or may not be allowed to know more.
   *
   * @return empty if the task is still there
   */
  Optional<String> whatBecameOf(String taskId);
}
