package dev.palier.sla.process;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import dev.palier.sla.SupportCalendars;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Refuses a decision table with a cell that the contract's clocks could not follow, naming table, row and column. */
@Component
class ContractTableCheck implements DeploymentCheck {

  private final Tables tables;

  ContractTableCheck(SupportCalendars calendars) {
    this.tables = new Tables(calendars);
  }

  @Override
  public List<ModelFinding> findings(ProposedModels proposed) {
    return proposed.files().stream().filter(file -> file.name().endsWith(".dmn")).flatMap(file -> findings(file).stream()).toList();
  }

  private List<ModelFinding> findings(ModelFile file) {
    List<ModelFinding> findings = new ArrayList<>();
    try {
      for (Decision decision : Dmn.readModelFromStream(new ByteArrayInputStream(file.content())).getModelElementsByType(Decision.class)) {
        Map<String, Consumer<String>> columns = tables.columnsOf(decision.getId());
        if (!columns.isEmpty() && decision.getExpression() instanceof DecisionTable table) {
          check("table " + decision.getId(), table, columns,
              (place, sentence) -> findings.add(ModelFinding.refusal(file.name(), place, sentence)));
        }
      }
    } catch (ModelException toldByTheEngine) {
      return List.of();
    }
    return findings;
  }

  private static void check(String name, DecisionTable table, Map<String, Consumer<String>> columns,
      BiConsumer<String, String> findings) {
    if (table.getHitPolicy() != HitPolicy.UNIQUE) {
      findings.accept(name, "expected the hit policy UNIQUE, so that exactly one row holds, was " + table.getHitPolicy());
    }
    List<Output> outputs = List.copyOf(table.getOutputs());
    List<String> names = outputs.stream().map(Output::getName).toList();
    columns.keySet().stream().filter(column -> !names.contains(column)).sorted()
        .forEach(column -> findings.accept(name, "expected a column '" + column
            + "', which the program reads; put it back, with this output name"));
    int row = 0;
    for (Rule rule : table.getRules()) {
      row++;
      List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
      for (int column = 0; column < cells.size(); column++) {
        Consumer<String> check = columns.get(names.get(column));
        if (check != null) {
          String place = name + ", row " + row + ", column '" + outputs.get(column).getLabel() + "' (" + names.get(column) + ")";
          checkCell(place, cells.get(column), check, findings);
          if (names.get(column).equals("ticketAutoClose") && closesWhatDoesNotClose(rule, cells.get(column))) {
            findings.accept(place, "expected 'never', only the lifecycle of BASIC draws an auto close");
          }
        }
      }
    }
  }

  private static boolean closesWhatDoesNotClose(Rule rule, OutputEntry cell) {
    boolean basicOnly = rule.getInputEntries().stream().allMatch(input -> input.getText().getTextContent().strip().equals("\"BASIC\""));
    return !basicOnly && !cell.getText().getTextContent().strip().equals("\"never\"");
  }

  private static void checkCell(String place, OutputEntry cell, Consumer<String> check,
      BiConsumer<String, String> findings) {
    String text = cell.getText() == null ? "" : cell.getText().getTextContent().strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    boolean plain = text.equals("true") || text.equals("false");
    if (!quoted && !plain) {
      findings.accept(place, "expected a text in quotes, was " + (text.isEmpty() ? "empty" : text));
      return;
    }
    try {
      check.accept(quoted ? text.substring(1, text.length() - 1) : text);
    } catch (IllegalArgumentException wrong) {
      findings.accept(place, wrong.getMessage());
    }
  }
}
