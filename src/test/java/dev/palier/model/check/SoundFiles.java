package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts of the shipped models, tables and forms, to be damaged. */
final class SoundFiles {

  private SoundFiles() {
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
