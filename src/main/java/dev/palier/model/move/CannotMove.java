package dev.palier.model.move;

import dev.palier.model.MovePreview.Suggestion;
import dev.palier.sla.Refusal;
import java.util.List;

/** A ticket stays where it is, for a reason that people read. */
class CannotMove extends Refusal {

  private final transient List<Suggestion> suggestions;

  CannotMove(String sentences, List<Suggestion> suggestions) {
    super(sentences);
    this.suggestions = List.copyOf(suggestions);
  }

  /** Steps that may be the same under another id. */
  List<Suggestion> suggestions() {
    return suggestions;
  }
}
