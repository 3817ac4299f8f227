package dev.palier.model.difference;

import dev.palier.model.difference.Facts.Change;
import dev.palier.model.difference.Table.Column;
import dev.palier.model.difference.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed in a decision table. */
final class TableDifference {

  private final String name;
  private final Table before;
  private final Table after;
  private final List<String> sentences = new ArrayList<>();

  private TableDifference(String name, Table before, Table after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  /** @param decision the table's id */
  static List<String> between(String decision, Table before, Table after) {
    TableDifference difference = new TableDifference("Table " + decision, before, after);
    before.facts().changesTo(after.facts()).forEach(change -> difference.tell(difference.name, change));
    difference.columns();
    difference.rows();
    return difference.sentences;
  }

  private void tell(String place, Change change) {
    sentences.add(Sentences.changed(place, change, value -> value.isEmpty() ? "nothing" : value));
  }

  private void columns() {
    after.columns().forEach(column -> before.columns().stream().filter(each -> each.id().equals(column.id())).findFirst()
        .ifPresentOrElse(earlier -> column(earlier, column), () -> sentences.add(name + ", column '" + column.label() + "' ("
            + (column.input() ? "input" : "output") + ") is new: " + column.facts().values().entrySet().stream()
            .map(fact -> Sentences.described(fact.getKey(), fact.getValue())).collect(Collectors.joining("; "))
            + after.rows().stream().map(row -> "; row " + label(row, after) + ": " + shown(row.cells().get(column.id()), column.input()))
            .collect(Collectors.joining()))));
    before.columns().stream().filter(column -> after.columns().stream().noneMatch(each -> each.id().equals(column.id())))
        .forEach(column -> sentences.add(name + ", column '" + column.label() + "' was removed"));
    Set<String> moved = Moves.of(ids(before), ids(after));
    after.columns().stream().filter(column -> moved.contains(column.id()))
        .forEach(column -> sentences.add(name + ", column '" + column.label() + "' was moved, it is now column "
            + (after.columns().indexOf(column) + 1)));
  }

  private void column(Column earlier, Column column) {
    String place = name + ", column '" + column.label() + "'";
    if (earlier.input() != column.input()) {
      sentences.add(place + " is now an " + (column.input() ? "input, was an output" : "output, was an input"));
    }
    earlier.facts().changesTo(column.facts()).forEach(change -> tell(place, change));
  }

  private static List<String> ids(Table table) {
    return table.columns().stream().map(Column::id).toList();
  }

  private void rows() {
    RowMatches matches = new RowMatches(before, after);
    List<Row> matched = matches.earlier.keySet().stream().sorted(Comparator.comparingInt(Row::place)).toList();
    List<Row> earlier = matched.stream().map(matches.earlier::get).toList();
    Set<Row> moved = Moves.of(earlier.stream().sorted(Comparator.comparingInt(Row::place)).toList(), earlier);
    for (Row row : after.rows()) {
      if (matches.added.contains(row)) {
        sentences.add(name + ", row " + label(row, after) + " is new: " + cells(row, after));
      } else {
        row(matches.earlier.get(row), row, moved.contains(matches.earlier.get(row)));
      }
    }
    matches.removed.forEach(row -> sentences.add(name + ", row " + label(row, before) + " was removed, it was: " + cells(row, before)));
  }

  private void row(Row was, Row now, boolean moved) {
    String place = name + ", row " + label(was, before);
    after.shared(before).stream().filter(column -> !Objects.equals(was.cells().get(column.id()), now.cells().get(column.id())))
        .forEach(column -> sentences.add(place + ", '" + column.label() + "': " + cell(was.cells().get(column.id()),
            now.cells().get(column.id()), column.input())));
    was.facts().changesTo(now.facts()).forEach(change -> tell(place, change));
    if (moved) {
      sentences.add(place + " was moved, it is now row number " + now.place() + ", was number " + was.place());
    }
  }

  /** Quotes are left out unless they are what changed. */
  private static String cell(String was, String now, boolean input) {
    boolean onlyQuotes = shown(was, input).equals(shown(now, input));
    return "was " + (onlyQuotes ? was : shown(was, input)) + ", now " + (onlyQuotes ? now : shown(now, input));
  }

  private static String cells(Row row, Table table) {
    return table.columns().stream().map(column -> "'" + column.label() + "' " + shown(row.cells().get(column.id()), column.input()))
        .collect(Collectors.joining("; ")) + row.facts().values().entrySet().stream()
        .map(fact -> "; " + Sentences.described(fact.getKey(), fact.getValue())).collect(Collectors.joining());
  }

  /** Its input entries; with its place when another row has the same. */
  private static String label(Row row, Table table) {
    String inputs = inputs(row, table);
    boolean alone = table.rows().stream().filter(each -> inputs(each, table).equals(inputs)).count() == 1;
    return inputs.isEmpty() ? "number " + row.place() : alone ? inputs : inputs + " (number " + row.place() + ")";
  }

  private static String inputs(Row row, Table table) {
    return table.columns().stream().filter(Column::input).map(column -> shown(row.cells().get(column.id()), true))
        .collect(Collectors.joining(" / "));
  }

  private static String shown(String cell, boolean input) {
    return cell == null || cell.isEmpty() ? input ? "any" : "nothing" : Table.plain(cell).replace("\",\"", ", ").replace("\"", "");
  }
}
