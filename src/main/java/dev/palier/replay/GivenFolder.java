package dev.palier.replay;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of models that a command was given. */
final class GivenFolder {

  private GivenFolder() {
  }

  /**
   * What it holds.
   *
   * @param name how the folder was given, for the sentence
   * @throws UnusableInput if there is no such folder, or no model in it
   */
  static List<ModelFile> read(String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInput(name + ": expected a folder, was '" + folder + "'");
    }
    List<ModelFile> files;
    try {
      files = ModelFolder.read(folder);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnusableInput(name + ": " + folder + " cannot be read: " + unreadable.getMessage());
    }
    if (files.isEmpty()) {
      throw new UnusableInput(name + ": " + folder + " holds no model; expected files ending in .bpmn, .dmn or .form");
    }
    return files;
  }

  /**
   * Likewise, where each file is to be deployed without a check that would tell more.
   *
   * @throws UnusableInput also if a file cannot be read as a model
   */
  static List<ModelFile> readable(String name, Path folder) {
    List<ModelFile> files = read(name, folder);
    files.stream().filter(file -> file.defines().isEmpty()).findFirst().ifPresent(file -> {
      throw new UnusableInput(name + ": " + folder + ": " + file.name()
          + " cannot be read as a model, table or form; open it in Camunda Modeler to see why");
    });
    return files;
  }
}
