package dev.palier.model.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that a piece says, one value a path: {@code @camunda:formRef}, {@code extensionElements/inputOutput/inputParameter[level]}.
 * Siblings of one name are told apart by what names them, else by their place.
 *
 * @param orders in which order the children of a path stand
 */
record Facts(Map<String, String> values, Map<String, List<String>> orders) {

  private static final List<String> NAMING = List.of("name", "event", "target", "key", "value", "id");

  /** A value that differs; null where there is none. */
  record Change(String path, String was, String now) {
  }

  Facts() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** What an element says, without children that say something of their own. */
  static Facts of(Markup element, Predicate<Markup> apart) {
    Facts facts = new Facts();
    facts.add("", element, apart);
    return facts;
  }

  private void add(String path, Markup element, Predicate<Markup> apart) {
    element.attributes().forEach((name, value) -> values.put(path + "@" + name, value));
    List<Markup> children = element.children().stream().filter(child -> !apart.test(child)).toList();
    if (!element.text().isEmpty() || children.isEmpty() && element.attributes().isEmpty()) {
      values.put(path.isEmpty() ? "text" : path.substring(0, path.length() - 1), element.text());
    }
    Naming naming = new Naming(path);
    children.forEach(child -> add(naming.path(child.name(), NAMING.subList(0, 3).stream()
        .map(child.attributes()::get).filter(Objects::nonNull).findFirst().orElse("")) + "/", child, apart));
  }

  /** What a part of a form says, without fields that say something of their own or only where it is drawn. */
  static Facts of(JsonNode node, Set<String> apart) {
    Facts facts = new Facts();
    node.properties().forEach(field -> {
      if (!apart.contains(field.getKey())) {
        facts.add(field.getKey(), field.getValue());
      }
    });
    return facts;
  }

  private void add(String path, JsonNode node) {
    if (node.isEmpty()) {
      // "5" is not 5.
      boolean plain = node.isTextual() && !node.asText().matches("-?\\d+(\\.\\d+)?|true|false|null");
      values.put(path, plain ? node.asText() : node.toString());
    }
    node.properties().forEach(field -> add(path + "/" + field.getKey(), field.getValue()));
    Naming naming = new Naming(path);
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      add(naming.path("", NAMING.stream().map(element::path).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse("")),
          element);
    }
  }

  private final class Naming {

    private final String parent;
    private final Map<String, Integer> seen = new HashMap<>();

    Naming(String parent) {
      this.parent = parent;
    }

    String path(String name, String named) {
      String key = name + (named.isEmpty() ? "" : "[" + named + "]");
      int place = seen.merge(key, 1, Integer::sum);
      String unique = place == 1 ? key.isEmpty() ? "[#1]" : key : key + "[#" + place + "]";
      orders.computeIfAbsent(parent, any -> new ArrayList<>()).add(unique);
      return parent + unique;
    }
  }

  /** What the later facts say otherwise; also when they say the same in another order. */
  List<Change> changesTo(Facts later) {
    Set<String> paths = new LinkedHashSet<>(later.values.keySet());
    paths.addAll(values.keySet());
    return Stream.concat(paths.stream().map(path -> new Change(path, values.get(path), later.values.get(path)))
            .filter(change -> !Objects.equals(change.was, change.now)), later.orders.keySet().stream().flatMap(path -> order(path, later)))
        .toList();
  }

  private Stream<Change> order(String path, Facts later) {
    List<String> was = new ArrayList<>(orders.getOrDefault(path, List.of()));
    List<String> now = new ArrayList<>(later.orders.get(path));
    was.retainAll(now);
    now.retainAll(was);
    return was.equals(now) ? Stream.empty() : Stream.of(new Change(path + "order", String.join(", ", was), String.join(", ", now)));
  }
}
