package dev.palier.model.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands elsewhere among its like: as few as explain the new order. */
final class Moves {

  private Moves() {
  }

  /** Those whose place changed beside the others; what is only in one of the lists moves nothing. */
  static <T> Set<T> of(List<T> before, List<T> after) {
    List<T> common = after.stream().filter(before::contains).toList();
    // The longest run that is in the old order stays; everything else moved.
    List<List<T>> longest = new ArrayList<>();
    for (int i = 0; i < common.size(); i++) {
      List<T> best = List.of();
      for (int j = 0; j < i; j++) {
        if (before.indexOf(common.get(j)) < before.indexOf(common.get(i)) && longest.get(j).size() > best.size()) {
          best = longest.get(j);
        }
      }
      List<T> run = new ArrayList<>(best);
      run.add(common.get(i));
      longest.add(run);
    }
    List<T> staying = longest.stream().max((one, other) -> Integer.compare(one.size(), other.size())).orElse(List.of());
    Set<T> moved = new HashSet<>(common);
    staying.forEach(moved::remove);
    return moved;
  }
}
