package dev.palier.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision table.
 *
 * @param facts what it says beside columns and rows
 */
record Table(Facts facts, List<Column> columns, List<Row> rows) {

  private static final Set<String> PARTS = Set.of("input", "output", "rule");

  /** A column by its id; what else it says is in its piece. */
  record Column(String id, String label, boolean input, Facts facts) {
  }

  /**
   * A row.
   *
   * @param place from 1
   * @param cells by id of the column
   * @param facts what it says beside its cells, such as its annotation
   */
  record Row(int place, String id, Map<String, String> cells, Facts facts) {
  }

  static Table of(Markup table) {
    List<Column> columns = new ArrayList<>();
    table.all("input").forEach(input -> columns.add(column(input, input.all("inputExpression").stream().findFirst()
        .map(expression -> expression.textOf("text")).orElse(""), true)));
    table.all("output").forEach(output -> columns.add(column(output, output.get("name", ""), false)));
    List<Row> rows = new ArrayList<>();
    table.all("rule").forEach(rule -> rows.add(row(rows.size() + 1, rule, columns)));
    Facts facts = Facts.of(table, child -> PARTS.contains(child.name()));
    facts.values().remove("@id");
    return new Table(facts, columns, rows);
  }

  private static Column column(Markup markup, String name, boolean input) {
    Facts facts = Facts.of(markup, child -> false);
    facts.values().keySet().removeIf(path -> path.endsWith("@id"));
    return new Column(markup.get("id", name), markup.get("label", name), input, facts);
  }

  private static Row row(int place, Markup rule, List<Column> columns) {
    List<Markup> entries = new ArrayList<>(rule.all("inputEntry"));
    entries.addAll(rule.all("outputEntry"));
    Map<String, String> cells = new LinkedHashMap<>();
    Facts facts = Facts.of(rule, entries::contains);
    facts.values().remove("@id");
    for (int i = 0; i < entries.size(); i++) {
      Markup entry = entries.get(i);
      String column = i < columns.size() ? columns.get(i).id() : "column " + (i + 1);
      cells.put(column, entry.textOf("text"));
      Facts.of(entry, child -> child.name().equals("text")).values().forEach((path, value) -> {
        if (!path.equals("@id")) {
          facts.values().put("cell[" + column + "]/" + path, value);
        }
      });
    }
    return new Row(place, rule.get("id", ""), cells, facts);
  }

  /** The columns that this table and another one have, by id. */
  List<Column> shared(Table other) {
    Set<String> ids = other.columns.stream().map(Column::id).collect(Collectors.toSet());
    return columns.stream().filter(column -> ids.contains(column.id())).toList();
  }

  /** A cell as people read it, without quotes. */
  static String plain(String cell) {
    return cell.matches("\"[^\"]*\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
