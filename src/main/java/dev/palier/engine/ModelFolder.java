package dev.palier.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of models, tables and forms, as process owners edit them. */
public final class ModelFolder {

  private static final Set<String> ENDINGS = Set.of("bpmn", "dmn", "form");

  private ModelFolder() {
  }

  /** The models, tables and forms in a folder, at any depth, in the order of their paths; other files are left alone. */
  public static List<ModelFile> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> models = files.filter(Files::isRegularFile).filter(ModelFolder::isModel).sorted().toList();
      List<ModelFile> read = new ArrayList<>();
      for (Path model : models) {
        read.add(ModelFile.read(model.getFileName().toString(), Files.readAllBytes(model)));
      }
      return List.copyOf(read);
    }
  }

  /**
   * Writes files into a folder. Two deployments may each have a file of one name in force; the later ones get a number before it, since
   * they would replace each other.
   */
  public static void write(Path folder, List<ModelFile> files) throws IOException {
    for (ModelFile file : files) {
      Path place = folder.resolve(file.name());
      for (int i = 2; Files.exists(place); i++) {
        place = folder.resolve(i + "-" + file.name());
      }
      Files.write(place, file.content());
    }
  }

  private static boolean isModel(Path file) {
    String name = file.getFileName().toString();
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
