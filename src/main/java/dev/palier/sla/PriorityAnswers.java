package dev.palier.sla;

import dev.palier.sla.UnusableAnswers.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody who reports answers to the questions behind the priority codes (SLA 4.7); null for a question left open.
 *
 * @param limitation an id of {@link Limitation}; none where the product cannot be used at all
 */
public record PriorityAnswers(Boolean productUsable, String limitation, Boolean workaroundAvailable) {

  /** An empty text is no answer. */
  public PriorityAnswers {
    limitation = limitation == null || limitation.isBlank() ? null : limitation.strip();
  }

  /** What is missing or contradicts itself, in the order of the questions; empty if the answers are complete. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (productUsable == null) {
      problems.add(new Problem("productUsable", "Say whether the product can be used."));
    }
    if (limitation != null && Limitation.of(limitation).isEmpty()) {
      problems.add(new Problem("limitation", "Expected critical, limited or slight, was '" + limitation + "'."));
    } else if (Boolean.TRUE.equals(productUsable) && limitation == null) {
      problems.add(new Problem("limitation", "Say how far functions are limited."));
    } else if (Boolean.FALSE.equals(productUsable) && limitation != null && !limitation.equals(Limitation.CRITICAL.id())) {
      problems.add(new Problem("limitation", "This does not fit a product that cannot be used: change one of the two answers."));
    }
    if (workaroundAvailable == null) {
      problems.add(new Problem("workaroundAvailable", "Say whether there is a workaround."));
    }
    return problems;
  }
}
