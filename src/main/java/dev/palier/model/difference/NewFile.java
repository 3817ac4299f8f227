package dev.palier.model.difference;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A file that replaces none. */
final class NewFile {

  private NewFile() {
  }

  static List<String> described(ModelFile file) {
    if (file.defines().isEmpty()) {
      return List.of("The file " + file.name() + " is new");
    }
    return file.defines().stream().sorted(Comparator.comparing(Definition::kind).thenComparing(Definition::key))
        .map(definition -> "The " + definition.kind().name().toLowerCase(Locale.ROOT) + " " + definition.key() + " is new").toList();
  }
}
