package dev.palier.model.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A row of a decision table.
 *
 * @param number as Modeler numbers it, from 1
 * @param holds  for each input by its name, the values for which it holds; null for all of them
 * @param odd    inputs whose cells are no plain list of values
 * @param says   the output cells by the name of their column, texts without quotes
 */
record TableRow(int number, Map<String, Set<String>> holds, Set<String> odd, Map<String, String> says) {

  private static final Pattern VALUES = Pattern.compile("\\s*(?:\"([^\"]*)\"|(true|false|-?\\d+))\\s*(?:,|$)");

  static List<TableRow> of(DecisionTable table) {
    List<String> inputs = table.getInputs().stream().map(TableRow::nameOf).toList();
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    List<TableRow> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      Map<String, Set<String>> holds = new LinkedHashMap<>();
      Set<String> odd = new LinkedHashSet<>();
      List<InputEntry> given = List.copyOf(rule.getInputEntries());
      for (int column = 0; column < Math.min(inputs.size(), given.size()); column++) {
        String name = inputs.get(column);
        values(text(given.get(column))).ifPresentOrElse(values -> holds.put(name, values.isEmpty() ? null : values), () -> odd.add(name));
      }
      Map<String, String> says = new LinkedHashMap<>();
      List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
      for (int column = 0; column < Math.min(outputs.size(), cells.size()); column++) {
        says.put(outputs.get(column), text(cells.get(column)).replaceAll("^\"|\"$", ""));
      }
      rows.add(new TableRow(rows.size() + 1, holds, odd, says));
    }
    return rows;
  }

  /** The variable that an input asks for. */
  static String nameOf(Input input) {
    return input.getInputExpression() == null || input.getInputExpression().getText() == null ? ""
        : input.getInputExpression().getText().getTextContent().strip();
  }

  /** Whether it holds for a combination of values; inputs that are not told are taken to hold. */
  boolean holdsFor(Map<String, String> values) {
    return values.entrySet().stream().allMatch(value -> holds.get(value.getKey()) == null
        || holds.get(value.getKey()).contains(value.getValue()));
  }

  private static String text(DmnElement entry) {
    return entry.getTextContent().strip();
  }

  /** Empty for all values; nothing when the cell is no list of values. */
  private static Optional<Set<String>> values(String cell) {
    if (cell.isEmpty() || cell.equals("-")) {
      return Optional.of(Set.of());
    }
    Set<String> values = new LinkedHashSet<>();
    Matcher next = VALUES.matcher(cell);
    int read = 0;
    while (next.find() && next.start() == read) {
      values.add(next.group(1) == null ? next.group(2) : next.group(1));
      read = next.end();
    }
    return read == cell.length() ? Optional.of(values) : Optional.empty();
  }
}
