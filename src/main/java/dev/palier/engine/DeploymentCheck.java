package dev.palier.engine;

import java.util.List;

/** A rule that a model, table or form must obey to be deployed; rooms contribute theirs as beans. */
public interface DeploymentCheck {

  /**
   * What is wrong with a resource.
   *
   * @param resourceName file name
   * @return one sentence for each finding, saying the place and what was expected; empty when nothing is wrong
   */
  List<String> findings(String resourceName, byte[] content);
}
