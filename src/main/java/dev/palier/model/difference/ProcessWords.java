package dev.palier.model.difference;

import dev.palier.model.difference.Facts.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Speaks about models. */
final class ProcessWords implements Pieces.Words {

  private static final Set<String> REFERRING = Set.of("in", "@sourceRef", "@targetRef", "@attachedToRef", "@default");
  private static final Set<String> TOLD_OF_NEW_ONES = Set.of("@id", "@name", "in", "@sourceRef", "@targetRef", "@attachedToRef");
  private static final Set<String> QUOTED = Set.of("@name", "documentation", "description", "text");
  private static final String FLOW = "sequenceFlow";

  private final Pieces before;
  private final Pieces after;

  ProcessWords(Pieces before, Pieces after) {
    this.before = before;
    this.after = after;
  }

  @Override
  public Optional<String> added(Piece piece) {
    if (piece.kind().equals(FLOW) && touches(piece, before) && piece.name().isEmpty() && described(piece).isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>(piece.kind().equals(FLOW) ? List.of() : List.of(Phrases.split(piece.kind())));
    says.addAll(described(piece).isEmpty() ? List.of() : List.of(described(piece)));
    return Optional.of(PieceNames.of(piece) + " is new" + place(piece) + (says.isEmpty() ? "" : ": " + String.join("; ", says)));
  }

  /** Whether one of its ends is not in the other version, whose sentence says it all. */
  private static boolean touches(Piece flow, Pieces other) {
    return other.get(flow.value("@sourceRef")) == null || other.get(flow.value("@targetRef")) == null;
  }

  private String described(Piece piece) {
    return piece.values().entrySet().stream().filter(fact -> !TOLD_OF_NEW_ONES.contains(fact.getKey()))
        .filter(fact -> !fact.getKey().endsWith("/@id") && !fact.getKey().endsWith("@xsi:type"))
        .map(fact -> Sentences.described(fact.getKey(), shown(fact.getKey(), fact.getValue(), after))).collect(Collectors.joining("; "));
  }

  private String place(Piece piece) {
    if (piece.kind().equals(FLOW)) {
      return ", from " + named(piece.value("@sourceRef"), after) + " to " + named(piece.value("@targetRef"), after);
    }
    List<String> words = new ArrayList<>();
    List<String> from = ends("@targetRef", piece.id(), "@sourceRef");
    List<String> to = ends("@sourceRef", piece.id(), "@targetRef");
    Optional.ofNullable(piece.value("@attachedToRef")).ifPresent(host -> words.add("attached to " + named(host, after)));
    if (from.size() == 1 && to.size() == 1) {
      words.add("between " + from.get(0) + " and " + to.get(0));
    } else {
      words.addAll(from.isEmpty() ? List.of() : List.of("after " + String.join(" and ", from)));
      words.addAll(to.isEmpty() ? List.of() : List.of("before " + String.join(" and ", to)));
    }
    Optional.ofNullable(piece.value("in")).map(after::get).filter(owner -> !owner.kind().equals("process"))
        .ifPresent(owner -> words.add("in " + PieceNames.inSentence(owner)));
    return words.isEmpty() ? "" : ", " + String.join(", ", words);
  }

  private List<String> ends(String end, String id, String other) {
    return after.byId().values().stream().filter(flow -> flow.kind().equals(FLOW) && id.equals(flow.value(end)))
        .map(flow -> named(flow.value(other), after)).toList();
  }

  @Override
  public Optional<String> removed(Piece piece) {
    return piece.kind().equals(FLOW) && touches(piece, after) ? Optional.empty() : Optional.of(PieceNames.of(piece) + " was removed"
        + (piece.kind().equals(FLOW) ? ", it led from " + named(piece.value("@sourceRef"), before) + " to "
            + named(piece.value("@targetRef"), before) : ""));
  }

  @Override
  public List<String> changed(Piece was, Piece now, Change change) {
    Change shown = new Change(change.path(), shown(change.path(), change.was(), before), shown(change.path(), change.now(), after));
    return List.of(Sentences.changed(PieceNames.of(now), shown, value -> value));
  }

  /** A value as it is to be read: what refers to another piece by that one's name. */
  private static String shown(String path, String value, Pieces pieces) {
    if (value == null) {
      return null;
    }
    if (path.equals("kind")) {
      return "a " + Phrases.split(value);
    }
    if (REFERRING.contains(path)) {
      return named(value, pieces);
    }
    Piece meant = path.endsWith("Ref") && path.contains("@") ? pieces.get(value) : null;
    if (meant != null) {
      return Sentences.quoted(meant.name()) + " (" + value + ")";
    }
    return QUOTED.contains(path) || value.isEmpty() ? Sentences.quoted(value) : value;
  }

  private static String named(String id, Pieces pieces) {
    return id == null || pieces.get(id) == null ? String.valueOf(id) : PieceNames.inSentence(pieces.get(id));
  }
}
