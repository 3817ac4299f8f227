package dev.palier.replay;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFolder;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models of both sides of a difference.
 *
 * @param base    in force: packaged, or of a folder
 * @param changed the files that differ from those of the base, or define something that it does not have
 * @param others  those of the base for which no file of the folder stands in
 */
record ComparedModels(List<ModelFile> base, List<ModelFile> changed, List<ModelFile> others) {

  /**
   * Reads both sides.
   *
   * @throws UnusableInput if a folder has no model, or a file cannot be read as one
   */
  static ComparedModels read(ReplayArguments asked) {
    List<ModelFile> base = asked.base() == null ? PackagedModels.read() : folder("--base", asked.base());
    ProposedModels proposed = ProposedModels.among(folder("--models", asked.models()), base);
    List<ModelFile> changed = proposed.files().stream().filter(file -> base.stream().noneMatch(old -> same(file, old))).toList();
    return new ComparedModels(base, changed, ProposedModels.among(changed, base).others());
  }

  private static boolean same(ModelFile file, ModelFile old) {
    return file.defines().equals(old.defines()) && Arrays.equals(file.content(), old.content());
  }

  /** Writes the models in force into a folder, for a sandbox. */
  void writeBase(Path folder) throws IOException {
    write(folder, base);
  }

  /** Likewise what there is with the changed files. */
  void writeChanged(Path folder) throws IOException {
    write(folder, Stream.concat(others.stream(), changed.stream()).toList());
  }

  /** Files of one name get names of their own: they would replace each other. */
  private static void write(Path folder, List<ModelFile> files) throws IOException {
    for (ModelFile file : files) {
      Path place = folder.resolve(file.name());
      for (int i = 2; Files.exists(place); i++) {
        place = folder.resolve(i + "-" + file.name());
      }
      Files.write(place, file.content());
    }
  }

  private static List<ModelFile> folder(String option, Path folder) {
    List<ModelFile> files;
    try {
      files = ModelFolder.read(folder);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnusableInput(option + ": " + folder + " cannot be read: " + unreadable.getMessage());
    }
    if (files.isEmpty()) {
      throw new UnusableInput(option + ": " + folder + " holds no model; expected files ending in .bpmn, .dmn or .form");
    }
    files.stream().filter(file -> file.defines().isEmpty()).findFirst().ifPresent(file -> {
      throw new UnusableInput(option + ": " + folder + ": " + file.name()
          + " cannot be read as a model, table or form; open it in Camunda Modeler to see why");
    });
    return files;
  }
}
