package dev.palier.model.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.model.difference.Facts.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed in a form, question by question. */
final class FormDifference implements Pieces.Words {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> APART = Set.of("components", "layout", "exporter");
  private static final Map<String, String> NOUNS = Map.of("form", "The form", "text", "Text", "html", "Text", "table", "Table", "group",
      "Group", "dynamiclist", "List", "button", "Button", "image", "Picture", "separator", "Line");

  private FormDifference() {
  }

  /** @throws UnreadableFile if one of them is no form */
  static List<String> between(byte[] before, byte[] after) {
    Pieces was = pieces(before);
    Pieces now = pieces(after);
    List<String> sentences = new ArrayList<>(was.changesTo(now, new FormDifference()));
    List<String> order = List.copyOf(now.byId().keySet());
    Set<String> moved = Moves.of(List.copyOf(was.byId().keySet()), order);
    order.stream().filter(moved::contains).forEach(id -> sentences.add(name(now.get(id)) + " was moved, it now follows "
        + inSentence(now.get(order.get(order.indexOf(id) - 1)))));
    return sentences;
  }

  private static Pieces pieces(byte[] content) {
    try {
      Pieces pieces = new Pieces();
      JsonNode form = JSON.readTree(content);
      pieces.add(new Piece("form", "", "", Facts.of(form, APART)));
      add(form, "", pieces);
      return pieces;
    } catch (IOException noForm) {
      throw new UnreadableFile(noForm);
    }
  }

  private static void add(JsonNode parent, String owner, Pieces pieces) {
    for (JsonNode component : parent.path("components")) {
      Facts facts = Facts.of(component, APART);
      String id = component.path("id").asText(component.path("key").asText(component.path("type").asText()));
      facts.values().remove("id");
      facts.values().remove("type");
      if (!owner.isEmpty()) {
        facts.values().put("in", owner);
      }
      pieces.add(new Piece(component.path("type").asText(), id, component.path("label").asText(), facts));
      add(component, id, pieces);
    }
  }

  private static String name(Piece piece) {
    String noun = NOUNS.getOrDefault(piece.kind(), "Question");
    return noun + (piece.id().isEmpty() ? "" : piece.name().isEmpty() ? " " + piece.id() : " '" + piece.name() + "' ("
        + Optional.ofNullable(piece.value("key")).orElse(piece.id()) + ")");
  }

  private static String inSentence(Piece piece) {
    return piece.id().isEmpty() ? "the top of the form" : Character.toLowerCase(name(piece).charAt(0)) + name(piece).substring(1);
  }

  @Override
  public Optional<String> added(Piece piece) {
    return Optional.of(name(piece) + " is new, of the type " + piece.kind() + piece.values().entrySet().stream()
        .filter(fact -> !fact.getKey().equals("label") && !fact.getKey().equals("key"))
        .map(fact -> "; " + Sentences.described(fact.getKey(), fact.getValue())).collect(Collectors.joining()));
  }

  @Override
  public Optional<String> removed(Piece piece) {
    return Optional.of(name(piece) + " was removed");
  }

  @Override
  public List<String> changed(Piece before, Piece after, Change change) {
    if (change.path().equals("validate/required")) {
      return List.of(name(after) + ("true".equals(change.now()) ? " must now be answered, was free to answer"
          : " need not be answered any more, had to be")
          + (change.now() == null || change.now().matches("true|false") ? "" : ": " + change.now()));
    }
    return List.of(Sentences.changed(name(after), change, value -> value.isEmpty() ? "an empty text"
        : change.path().matches(".*(label|description|text)") ? "'" + value + "'" : value));
  }
}
