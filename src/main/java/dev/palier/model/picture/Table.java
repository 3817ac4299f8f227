package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import dev.palier.model.UndrawableModel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.NestedExceptionUtils;

/** A decision as its reader sees it: text in columns and rows, the last column being what the rows are annotated with. */
record Table(String id, String name, String hitPolicy, String description, List<Column> columns, List<Row> rows) {

  /** Of what kind a column is. */
  enum Kind {
    INPUT, OUTPUT, ANNOTATION
  }

  /**
   * The head of a column.
   *
   * @param detail what is asked or answered, as the engine knows it; empty if the label says it
   * @param values what may stand in it, empty if that is open
   */
  record Column(String id, Kind kind, String label, String detail, String values) {
  }

  /** A rule: as many cells as there are columns. */
  record Row(String id, List<String> cells) {
  }

  /**
   * Reads every decision of a file.
   *
   * @throws UndrawableModel if it is no DMN or holds no decision
   */
  static List<Table> read(ModelFile file) {
    try {
      List<Table> tables = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))
          .getModelElementsByType(Decision.class).stream().map(Table::of).toList();
      if (tables.isEmpty()) {
        throw new UndrawableModel(file.name() + " holds no decision, so there is nothing to draw");
      }
      return tables;
    } catch (ModelException unreadable) {
      throw new UndrawableModel(file.name() + " cannot be read as DMN: "
          + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
    }
  }

  private static Table of(Decision decision) {
    String name = decision.getName() == null ? decision.getId() : decision.getName();
    if (decision.getExpression() instanceof DecisionTable table) {
      List<Column> columns = new ArrayList<>();
      table.getInputs().forEach(input -> columns.add(head(input)));
      table.getOutputs().forEach(output -> columns.add(head(output)));
      columns.add(new Column(null, Kind.ANNOTATION, "Annotation", "", ""));
      return new Table(decision.getId(), name, HitPolicies.inWords(table), description(decision), columns,
          table.getRules().stream().map(Table::row).toList());
    }
    String text = decision.getExpression() instanceof LiteralExpression literal ? text(literal.getText()) : "";
    Column expression = new Column(null, Kind.OUTPUT, "Expression", "", "");
    return new Table(decision.getId(), name, "", description(decision), List.of(expression),
        List.of(new Row(decision.getId(), List.of(text))));
  }

  private static Column head(Input input) {
    String expression = input.getInputExpression() == null ? "" : text(input.getInputExpression().getText());
    return head(input.getId(), Kind.INPUT, input.getLabel(), expression, input.getInputValues());
  }

  private static Column head(Output output) {
    return head(output.getId(), Kind.OUTPUT, output.getLabel(), output.getName() == null ? "" : output.getName(),
        output.getOutputValues());
  }

  private static Column head(String id, Kind kind, String label, String detail, UnaryTests values) {
    boolean labelled = label != null && !label.isBlank();
    return new Column(id, kind, labelled ? label : detail, labelled ? detail : "",
        values == null ? "" : text(values.getText()).replaceAll(",(?=\\S)", ", "));
  }

  private static Row row(Rule rule) {
    List<String> cells = Stream.concat(
        rule.getInputEntries().stream().map(entry -> text(entry.getText())).map(text -> text.isEmpty() ? "-" : text),
        rule.getOutputEntries().stream().map(entry -> text(entry.getText()))).collect(ArrayList::new, List::add, List::addAll);
    cells.add(description(rule));
    return new Row(rule.getId(), cells);
  }

  private static String description(DmnElement element) {
    Description description = element.getDescription();
    return description == null ? "" : text(description);
  }

  private static String text(ModelElementInstance element) {
    return element == null ? "" : element.getTextContent().strip();
  }
}
