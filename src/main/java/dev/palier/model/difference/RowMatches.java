package dev.palier.model.difference;

import dev.palier.model.difference.Table.Column;
import dev.palier.model.difference.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Which row of a later table is which of the earlier: the one with the same input entries, else the one with the same id. */
final class RowMatches {

  /** Rows of the earlier table by those of the later. */
  final Map<Row, Row> earlier = new LinkedHashMap<>();
  /** Rows that are in the later table only. */
  final List<Row> added;
  /** Rows that are in the earlier table only. */
  final List<Row> removed;

  RowMatches(Table before, Table after) {
    added = new ArrayList<>(after.rows());
    removed = new ArrayList<>(before.rows());
    List<String> inputs = after.shared(before).stream().filter(Column::input).map(Column::id).toList();
    BiPredicate<Row, Row> sameInputs = (one, other) -> inputs.stream()
        .allMatch(input -> one.cells().getOrDefault(input, "").equals(other.cells().getOrDefault(input, "")));
    match((one, other) -> !one.id().isEmpty() && one.id().equals(other.id()) && sameInputs.test(one, other));
    match(sameInputs);
    match((one, other) -> !one.id().isEmpty() && one.id().equals(other.id()));
  }

  private void match(BiPredicate<Row, Row> same) {
    for (Row later : List.copyOf(added)) {
      removed.stream().filter(row -> same.test(row, later)).findFirst().ifPresent(row -> {
        earlier.put(later, row);
        removed.remove(row);
        added.remove(later);
      });
    }
  }
}
