package dev.palier.model.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/** For everything that can be asked of a table exactly one row holds; its columns are those that the program asks and reads. */
@Component
class TableRules implements ProposalRule {

  @Override
  public void look(Proposal proposal, Findings findings) {
    for (TableFile file : proposal.tables()) {
      if (proposal.proposes(file.name())) {
        file.decisions().forEach((key, table) -> look(file.name(), key, table, findings));
      }
    }
  }

  private static void look(String file, String key, DecisionTable table, Findings findings) {
    Decision decision = (Decision) table.getParentElement();
    if (decision.getCamundaHistoryTimeToLiveString() == null || decision.getCamundaHistoryTimeToLiveString().isBlank()) {
      findings.refuse(file, key, "It does not say how long its history is kept. Set 'Time to live', for example to P400D "
          + "(400 days).");
    }
    KnownTable known = KnownTable.ALL.get(key);
    if (known != null) {
      new Look(file, "table " + key, table, known, TableRow.of(table), findings).look();
    }
  }

  private record Look(String file, String name, DecisionTable table, KnownTable known, List<TableRow> rows, Findings findings) {

    void look() {
      columns();
      Map<String, List<String>> domain = domain();
      rows.forEach(row -> values(row, domain));
      twice();
      if (known.complete() && rows.stream().allMatch(row -> row.odd().isEmpty())) {
        gaps(domain);
      }
    }

    private void columns() {
      for (Input input : table.getInputs()) {
        String asked = TableRow.nameOf(input);
        if (!known.inputs().containsKey(asked)) {
          findings.refuse(file, name + ", column '" + input.getLabel() + "'", "The column asks '" + asked + "', which is "
              + "always empty here, "
              + "so no row would hold. The program gives " + NearNames.list(known.inputs().keySet()) + ".");
        }
      }
      List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
      for (Output output : table.getOutputs()) {
        if (!known.outputs().contains(String.valueOf(output.getName()))) {
          findings.warn(file, name + ", column '" + output.getLabel() + "'", "The program does not read a column "
              + "'" + output.getName()
              + "'; what stands in it changes nothing." + NearNames.hint(String.valueOf(output.getName()), known.outputs()));
        }
      }
      known.outputs().stream().filter(output -> KnownTable.NOT_OF_THE_CLOCKS.contains(output) && !outputs.contains(output)).sorted()
          .forEach(output -> findings.refuse(file, name,
          "The program reads a column '" + output + "', which is missing. Put it back, with this output name."));
    }

    /** What can be asked, by input; what the program gives, else what the table allows. */
    private Map<String, List<String>> domain() {
      Map<String, List<String>> domain = new LinkedHashMap<>();
      for (Input input : table.getInputs()) {
        String asked = TableRow.nameOf(input);
        List<String> given = known.inputs().getOrDefault(asked, List.of());
        domain.put(asked, !given.isEmpty() || input.getInputValues() == null ? given
            : List.of(input.getInputValues().getTextContent().strip().replace("\"", "").split("\\s*,\\s*")));
      }
      return domain;
    }

    private void values(TableRow row, Map<String, List<String>> domain) {
      row.odd().forEach(input -> findings.warn(file, place(row, input), "The cell is no list of values such as "
          + "\"P1\",\"P2\", so nobody can "
          + "tell beforehand whether exactly one row holds."));
      row.holds().forEach((input, values) -> {
        List<String> possible = domain.getOrDefault(input, List.of());
        if (values != null && !possible.isEmpty()) {
          values.stream().filter(value -> !possible.contains(value)).forEach(value -> findings.refuse(file, place(row, input), "'" + value
              + "' never occurs here, so the row would never hold. " + "Known are " + String.join(", ", possible) + "."));
        }
      });
    }

    private String place(TableRow row, String input) {
      return name + ", row " + row.number() + ", column '" + label(input) + "'";
    }

    private String label(String input) {
      return table.getInputs().stream().filter(one -> TableRow.nameOf(one).equals(input)).findFirst().map(Input::getLabel).orElse(input);
    }

    private void twice() {
      for (TableRow row : rows) {
        for (TableRow later : rows) {
          if (later.number() > row.number()) {
            both(row, later).ifPresent(when -> findings.refuse(file, name + ", rows " + row.number() + " and " + later.number(),
                "Both rows hold for " + when + ", and only one may. Change or delete one of them."));
          }
        }
      }
    }

    /** When two rows hold both, in words; empty when never, or when that cannot be told. */
    private static Optional<String> both(TableRow row, TableRow other) {
      if (!row.odd().isEmpty() || !other.odd().isEmpty()) {
        return Optional.empty();
      }
      List<String> words = new ArrayList<>();
      for (String input : row.holds().keySet()) {
        Set<String> one = row.holds().get(input);
        Set<String> two = other.holds().get(input);
        Set<String> common = new HashSet<>(one == null ? two == null ? Set.of() : two : one);
        if (one != null && two != null) {
          common.retainAll(two);
        }
        if (common.isEmpty() && (one != null || two != null)) {
          return Optional.empty();
        }
        words.add(common.isEmpty() ? "every " + input : NearNames.list(common).replace(", ", " or "));
      }
      return Optional.of(String.join(" ", words));
    }

    private void gaps(Map<String, List<String>> domain) {
      if (domain.values().stream().anyMatch(List::isEmpty)) {
        return;
      }
      List<Map<String, String>> all = List.of(Map.of());
      for (Map.Entry<String, List<String>> input : domain.entrySet()) {
        List<Map<String, String>> longer = new ArrayList<>();
        all.forEach(one -> input.getValue().forEach(value -> {
          Map<String, String> more = new LinkedHashMap<>(one);
          more.put(input.getKey(), value);
          longer.add(more);
        }));
        all = longer;
      }
      List<String> missing = all.stream().filter(one -> rows.stream().noneMatch(row -> row.holdsFor(one)))
          .map(one -> String.join(" ", one.values())).toList();
      if (!missing.isEmpty()) {
        findings.refuse(file, name, "No row holds for " + String.join(", ", missing) + ". Add a row for "
            + (missing.size() == 1 ? "it." : "each of them, or one for all."));
      }
    }
  }
}
