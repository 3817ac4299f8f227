package dev.palier.model.picture;

import dev.palier.model.picture.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/** A decision table as text that can be searched and copied. */
final class MarkdownTable {

  private MarkdownTable() {
  }

  /** What it is for, and what happens when several rows apply. */
  static String purpose(Table table) {
    return escaped(table.description()) + (table.hitPolicy().isEmpty() ? "" : " " + table.hitPolicy() + ".") + "\n";
  }

  /** Its columns and rows, folded away until somebody asks for them. */
  static String folded(Table table) {
    String head = line(table.columns().stream().map(Column::label).toList());
    String rule = line(table.columns().stream().map(column -> "---").toList());
    return "\n<details><summary>As text</summary>\n\n" + head + rule
        + table.rows().stream().map(row -> line(row.cells())).collect(Collectors.joining()) + "\n</details>\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Text that Markdown takes as it stands. */
  static String escaped(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]|])", "\\\\$1").replace("&", "&amp;").replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
