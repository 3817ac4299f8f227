package dev.palier.model;

import java.util.List;

/** Who signed off what. */
public interface SignOffs {

  /**
   * The newest first.
   *
   * @param model  only those that brought a version of this process, decision or form; null for all
   * @param before only those older than this one; null to begin with the newest
   */
  List<SignOff> newest(String model, Long before, int most);

  /** The keys of everything that was ever signed off, in order. */
  List<String> models();
}
