package dev.palier.model.difference;

import java.util.Locale;
import java.util.Map;

/** What pieces are called: {@code Step 'Notify CSC' (Task_NotifyCsc)}. */
final class PieceNames {

  private static final Map<String, String> NOUNS = Map.ofEntries(Map.entry("startEvent", "Start"), Map.entry("endEvent", "End"),
      Map.entry("sequenceFlow", "Flow"), Map.entry("subProcess", "Sub-process"), Map.entry("callActivity", "Step"),
      Map.entry("definitions", "The file"), Map.entry("decision", "Table"), Map.entry("message", "Message"), Map.entry("error", "Error"),
      Map.entry("textAnnotation", "Note"), Map.entry("association", "Line of a note"));

  private PieceNames() {
  }

  static String of(Piece piece) {
    String noun = noun(piece);
    return noun + (piece.id().isEmpty() ? "" : piece.name().isEmpty() ? " " + piece.id() : " '" + piece.name() + "' (" + piece.id() + ")");
  }

  /** Not at the beginning. */
  static String inSentence(Piece piece) {
    String name = of(piece);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String noun(Piece piece) {
    String kind = piece.kind();
    if (NOUNS.containsKey(kind)) {
      return NOUNS.get(kind);
    }
    if (kind.endsWith("Task") || kind.equals("task")) {
      return "Step";
    }
    if (kind.endsWith("Gateway")) {
      return "Gateway";
    }
    if (kind.endsWith("Event")) {
      return piece.values().keySet().stream().anyMatch(path -> path.startsWith("timerEventDefinition")) ? "Timer" : "Event";
    }
    String words = Phrases.split(kind.replaceFirst("^.*:", ""));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
