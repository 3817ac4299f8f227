package dev.palier.model.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the XML of a model or table apart into its pieces. */
final class ProcessPieces {

  private static final Set<String> CONTAINERS = Set.of("definitions", "process", "subProcess", "transaction", "adHocSubProcess",
      "collaboration");
  private static final Set<String> SAID_BY_FLOWS = Set.of("incoming", "outgoing");
  private static final Set<String> MARKS_OF_THE_TOOL = Set.of("exporter", "exporterVersion");

  private ProcessPieces() {
  }

  static Pieces of(Markup root) {
    Pieces pieces = new Pieces();
    root.attributes().keySet().removeAll(MARKS_OF_THE_TOOL);
    add(root, null, pieces);
    pieces.byId().values().stream().filter(flow -> flow.values().containsKey("conditionExpression"))
        .filter(flow -> pieces.get(flow.value("@sourceRef")) != null)
        .forEach(flow -> triedInOrder(pieces.get(flow.value("@sourceRef"))).add(flow.id()));
    return pieces;
  }

  /** The engine tries the flows of a gateway one after the other, as they stand in the file. */
  private static List<String> triedInOrder(Piece gateway) {
    return gateway.facts().orders().computeIfAbsent("answers/", none -> new ArrayList<>());
  }

  private static void add(Markup element, Markup owner, Pieces pieces) {
    boolean contains = CONTAINERS.contains(element.name());
    Facts facts = Facts.of(element, child -> isDecisionPart(element, child)
        || contains && child.attributes().containsKey("id") || SAID_BY_FLOWS.contains(child.name()));
    String id = element.get("id", "");
    // The file itself is one whatever its id.
    String key = owner == null ? "" : id;
    if (owner != null) {
      facts.values().remove("@id");
    }
    if (owner != null && !owner.name().equals("definitions")) {
      facts.values().put("in", owner.get("id", ""));
    }
    pieces.add(new Piece(element.name(), key, element.get("name", ""), facts));
    if (contains) {
      element.children().stream().filter(child -> child.attributes().containsKey("id")).forEach(child -> add(child, element, pieces));
    }
  }

  private static boolean isDecisionPart(Markup element, Markup child) {
    return element.name().equals("decision") && child.name().equals("decisionTable");
  }
}
