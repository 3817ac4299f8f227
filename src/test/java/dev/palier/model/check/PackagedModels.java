package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models, tables and forms of the package. */
final class PackagedModels {

  private static final List<ModelFile> ALL = read();

  private PackagedModels() {
  }

  static List<ModelFile> all() {
    return ALL;
  }

  private static List<ModelFile> read() {
    try (Stream<Path> models = Files.list(Path.of("processes")); Stream<Path> forms = Files.list(Path.of("forms"))) {
      return Stream.concat(models, forms).filter(Files::isRegularFile).sorted().map(file -> file(file.getFileName().toString(), text(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ModelFile file(String name, String text) {
    return ModelFile.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(String name) {
    return text(Path.of(name.endsWith(".form") ? "forms" : "processes", name));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
