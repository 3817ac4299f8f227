package dev.palier.model.check;

import dev.palier.engine.ModelFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of {@code docs/deploy-gate.md} that lists what the gate says. When it is not what the gate says, the right text lies in
 * {@code target/deploy-gate.md}, to be put in its place.
 *
 * @param told what the gate says to each
 */
record GatePage(List<BrokenModel> refused, List<BrokenModel> warned, Function<BrokenModel, ModelFinding> told) {

  private static final Path PAGE = Path.of("docs", "deploy-gate.md");
  private static final Path RIGHT = Path.of("target", "deploy-gate.md");
  private static final String BEGIN = "<!-- what the gate says: begin -->\n";
  private static final String END = "<!-- what the gate says: end -->";

  String inDocs() {
    return between(read());
  }

  String generated() {
    String table = "\n### Refused\n\n" + table(refused) + "\n### Only warned about\n\n" + table(warned) + "\n";
    try {
      String page = read();
      Files.writeString(RIGHT, page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return table;
  }

  private String table(List<BrokenModel> models) {
    return "| What somebody did | File: place | What the gate says |\n|---|---|---|\n"
        + models.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(BrokenModel model) {
    ModelFinding finding = told.apply(model);
    String place = finding.file() + (finding.place().isEmpty() ? "" : ": " + finding.place());
    return "| " + model.damage() + " | " + place + " | " + finding.sentence().replace("|", "\\|") + " |\n";
  }

  private static String between(String page) {
    return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
  }

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
