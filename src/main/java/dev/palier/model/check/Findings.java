package dev.palier.model.check;

import dev.palier.engine.ModelFinding;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find, each thing once. */
final class Findings {

  private final List<ModelFinding> all = new ArrayList<>();

  void refuse(String file, String place, String sentence) {
    add(ModelFinding.refusal(file, place, sentence));
  }

  void warn(String file, String place, String sentence) {
    add(ModelFinding.warning(file, place, sentence));
  }

  /** Whether something is refused at a place of a file. */
  boolean refuseAt(String file, String place) {
    return all.stream().anyMatch(finding -> finding.refuses() && finding.file().equals(file) && finding.place().equals(place));
  }

  List<ModelFinding> all() {
    return List.copyOf(all);
  }

  private void add(ModelFinding finding) {
    if (!all.contains(finding)) {
      all.add(finding);
    }
  }
}
