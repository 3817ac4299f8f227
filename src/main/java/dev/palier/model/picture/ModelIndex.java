package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The page that shows every picture under its name, for a Git host. */
final class ModelIndex {

  private static final String OPENING = """
      # Models and tables

      Every process and every decision table, drawn from the files themselves; who changes a model draws them anew.
      A picture opens alone, and large, with a click. In a picture that is open alone, the pointer on an element shows its id
      and what is to be done there.

      """;

  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * A model or table on the page.
   *
   * @param below what stands under the picture, may be empty
   */
  private record Entry(String heading, String text, String below, Path file) {
  }

  /** What is to be shown, and where the page is going to be. */
  ModelIndex(Map<ModelFile, Path> models, Path out) {
    Path page = out.toAbsolutePath().normalize();
    models.forEach((model, path) -> {
      Path file = path.toAbsolutePath().normalize();
      boolean near = file.getRoot().equals(page.getRoot());
      entries.put(model.name(), entry(model, near ? page.relativize(file) : file));
    });
  }

  private static Entry entry(ModelFile model, Path file) {
    if (model.name().endsWith(".dmn")) {
      List<Table> tables = Table.read(model);
      return new Entry(tables.get(0).name() + " (table)",
          tables.stream().map(MarkdownTable::purpose).collect(Collectors.joining("\n")),
          tables.stream().map(MarkdownTable::folded).collect(Collectors.joining()), file);
    }
    Process process = Bpmn.readModelFromStream(new ByteArrayInputStream(model.content())).getModelElementsByType(Process.class)
        .iterator().next();
    String told = process.getDocumentations().stream().map(Documentation::getTextContent).collect(Collectors.joining(" "));
    return new Entry(process.getName() == null ? process.getId() : process.getName(), MarkdownTable.escaped(told) + "\n", "",
        file);
  }

  String markdown() {
    List<ModelGroup> groups = ModelGroup.of(entries.keySet());
    StringBuilder page = new StringBuilder(OPENING);
    groups.forEach(group -> page.append("- **").append(group.title()).append("**: ")
        .append(group.files().stream().map(this::link).collect(Collectors.joining(", "))).append('\n'));
    groups.forEach(group -> {
      page.append("\n## ").append(group.title()).append('\n');
      group.files().forEach(file -> append(page, file));
    });
    return page.toString();
  }

  private String link(String file) {
    String heading = entries.get(file).heading();
    return "[" + MarkdownTable.escaped(heading) + "](#" + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-') + ")";
  }

  private void append(StringBuilder page, String file) {
    Entry entry = entries.get(file);
    String name = MarkdownTable.escaped(entry.heading());
    String picture = ModelPictures.pictureOf(file).replace(" ", "%20");
    page.append("\n### ").append(name).append("\n\n").append(entry.text())
        .append("\n[![").append(name).append("](").append(picture).append(")](").append(picture).append(")\n")
        .append(entry.below()).append("\n[").append(MarkdownTable.escaped(file)).append("](")
        .append(entry.file().toString().replace('\\', '/').replace(" ", "%20")).append(")\n");
  }
}
