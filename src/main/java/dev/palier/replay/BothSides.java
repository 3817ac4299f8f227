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
record BothSides(List<ModelFile> base, List<ModelFile> changed, List<ModelFile> others) {

  /**
   * Reads both sides.
   *
   * @throws UnusableInput if a folder has no model, or a file cannot be read as one
   */
  static BothSides read(ReplayArguments asked) {
    List<ModelFile> base = asked.base() == null ? PackagedModels.read() : GivenFolder.readable("--base", asked.base());
    ProposedModels proposed = ProposedModels.among(GivenFolder.readable("--models", asked.models()), base);
    List<ModelFile> changed = proposed.files().stream().filter(file -> base.stream().noneMatch(old -> same(file, old))).toList();
    return new BothSides(base, changed, ProposedModels.among(changed, base).others());
  }

  private static boolean same(ModelFile file, ModelFile old) {
    return file.defines().equals(old.defines()) && Arrays.equals(file.content(), old.content());
  }

  /** Writes the models in force into a folder, for a sandbox. */
  void writeBase(Path folder) throws IOException {
    ModelFolder.write(folder, base);
  }

  /** Likewise what there is with the changed files. */
  void writeChanged(Path folder) throws IOException {
    ModelFolder.write(folder, Stream.concat(others.stream(), changed.stream()).toList());
  }
}
