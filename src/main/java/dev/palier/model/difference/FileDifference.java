package dev.palier.model.difference;

import dev.palier.engine.ModelFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses by the files' names how they are compared. */
public final class FileDifference {

  static final String ONLY_DRAWING = "Only the drawing was changed";
  static final String ONLY_WRITING = "Nothing that the file says was changed, only the way in which it is written";

  private FileDifference() {
  }

  /** The sentences, always in the same order; {@code before} may be null. */
  public static List<String> between(ModelFile before, ModelFile after) {
    if (before == null) {
      return NewFile.described(after);
    }
    if (Arrays.equals(before.content(), after.content())) {
      return List.of();
    }
    try {
      return after.name().endsWith(".form") ? form(before.content(), after.content())
          : xml(Markup.read(before.content()), Markup.read(after.content()));
    } catch (UnreadableFile unreadable) {
      return List.of("The text of the file was changed; it cannot be compared in words because it is not written as its name says");
    }
  }

  private static List<String> form(byte[] before, byte[] after) {
    List<String> sentences = FormDifference.between(before, after);
    return sentences.isEmpty() ? List.of(FormLayout.of(before).equals(FormLayout.of(after)) ? ONLY_WRITING : ONLY_DRAWING) : sentences;
  }

  private static List<String> xml(Markup before, Markup after) {
    Pieces was = ProcessPieces.of(before);
    Pieces now = ProcessPieces.of(after);
    List<String> sentences = new ArrayList<>(was.changesTo(now, new ProcessWords(was, now)));
    Map<String, Table> earlier = tables(before);
    tables(after).forEach((decision, table) -> sentences.addAll(TableDifference.between(decision,
        earlier.getOrDefault(decision, new Table(new Facts(), List.of(), List.of())), table)));
    earlier.keySet().removeAll(tables(after).keySet());
    earlier.forEach((decision, table) -> sentences.addAll(now.get(decision) == null ? List.of()
        : List.of("Table " + decision + " has no table any more; it had " + table.rows().size() + " rows")));
    return !sentences.isEmpty() ? sentences : List.of(before.drawing().equals(after.drawing()) ? ONLY_WRITING : ONLY_DRAWING);
  }

  private static Map<String, Table> tables(Markup root) {
    Map<String, Table> tables = new LinkedHashMap<>();
    root.all("decision").forEach(decision -> decision.all("decisionTable")
        .forEach(table -> tables.put(decision.get("id", ""), Table.of(table))));
    return tables;
  }
}
