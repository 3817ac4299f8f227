package dev.palier.model;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFolder;
import dev.palier.engine.ModelsInForce;
import dev.palier.engine.PackageComparison;
import dev.palier.engine.Signature;
import dev.palier.model.ModelsArguments.Asked;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the command {@code models} does, each act with what it prints. */
@Component
class ModelsActs {

  private final ModelsNow models;
  private final ModelsInForce inForce;
  private final PackageComparison packaged;

  ModelsActs(ModelsNow models, ModelsInForce inForce, PackageComparison packaged) {
    this.models = models;
    this.inForce = inForce;
    this.packaged = packaged;
  }

  /** @throws Refusal if what is asked for is not there */
  List<String> perform(Asked asked) throws IOException {
    return switch (asked.act()) {
      case "list" -> list();
      case "difference" -> difference(Path.of(asked.names().get(0)));
      case "export" -> export(Path.of(asked.names().get(0)), asked.options().getOrDefault("--version-of", List.of()));
      default -> take(asked);
    };
  }

  private List<String> list() {
    return models.inForce().stream().map(model -> String.format(Locale.ROOT, "%-8s %-28s version %-3d %s",
        model.kind().name().toLowerCase(Locale.ROOT), model.key(), model.version(), model.sentence())).toList();
  }

  private List<String> difference(Path path) throws IOException {
    List<ModelFile> files = Files.isDirectory(path) ? ModelFolder.read(path)
        : List.of(ModelFile.read(path.getFileName().toString(), Files.readAllBytes(existing(path))));
    List<String> lines = new ArrayList<>();
    models.changesBy(files).forEach((file, changes) -> changes.forEach(change -> lines.add(file + ": " + change)));
    return lines.isEmpty() ? List.of("Nothing would change: " + files.size() + " files are in force as they are.") : lines;
  }

  private static Path existing(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Refusal("expected a file or folder, was '" + path + "'");
    }
    return path;
  }

  private List<String> export(Path folder, List<String> versions) throws IOException {
    List<ModelFile> files = versions.isEmpty() ? inForce.files() : versions.stream().map(this::version).toList();
    Files.createDirectories(folder);
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new Refusal("the folder '" + folder + "' is not empty; name a new one");
      }
    }
    ModelFolder.write(folder, files);
    return List.of(files.size() + " files written into " + folder);
  }

  private ModelFile version(String asked) {
    int equals = asked.indexOf('=');
    return models.version(asked.substring(0, equals), Integer.parseInt(asked.substring(equals + 1)))
        .orElseThrow(() -> new Refusal("there is no version " + asked.substring(equals + 1) + " of '" + asked.substring(0, equals) + "'"));
  }

  private List<String> take(Asked asked) {
    List<String> names = asked.names().stream().map(name -> Path.of(name).getFileName().toString()).toList();
    List<String> taken = packaged.take(names, new Signature(asked.option("--as", System.getProperty("user.name")),
        asked.option("--reason", "")));
    return names.stream().map(name -> name + (taken.contains(name) ? ": the packaged version is in force now"
        : ": is in force as packaged already")).toList();
  }
}
