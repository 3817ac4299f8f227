package dev.palier.engine;

import java.util.Map;

/** Something that forms show beside their questions: made anew for each form opened, never stored. Rooms contribute beans. */
public interface FormView {

  /** The name by which forms know it. */
  String name();

  /**
   * What is to be shown, of texts, numbers, lists and maps.
   *
   * @param businessKey of the process whose task is opened, or null when it has none
   * @return empty when this process has nothing to show
   */
  Map<String, Object> of(String businessKey);
}
