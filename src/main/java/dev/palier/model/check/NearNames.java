package dev.palier.model.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class NearNames {

  private static final int MOST_NAMES_TOLD = 16;

  private NearNames() {
  }

  /** The known name that differs from what was written in the fewest letters, if it differs in a third of them at most. */
  static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream().filter(name -> distance(written, name) <= Math.max(2, written.length() / 3))
        .min(Comparator.comparing((String name) -> distance(written, name)).thenComparing(name -> name));
  }

  /** A sentence that helps: the nearest name, or all of them if they are few. */
  static String hint(String written, Collection<String> known) {
    return nearest(written, known).map(name -> " Did you mean '" + name + "'?")
        .orElse(known.isEmpty() || known.size() > MOST_NAMES_TOLD ? "" : " Known are " + list(known) + ".");
  }

  /** Names in order, with commas. */
  static String list(Collection<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    return String.join(", ", sorted);
  }

  private static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    for (int column = 0; column < last.length; column++) {
      last[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] next = new int[last.length];
      next[0] = row;
      for (int column = 1; column < last.length; column++) {
        int change = Character.toLowerCase(one.charAt(row - 1)) == Character.toLowerCase(other.charAt(column - 1)) ? 0 : 1;
        next[column] = Math.min(Math.min(next[column - 1], last[column]) + 1, last[column - 1] + change);
      }
      last = next;
    }
    return last[other.length()];
  }
}
