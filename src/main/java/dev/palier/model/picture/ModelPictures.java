package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.model.ModelPicture;
import dev.palier.model.UndrawableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pictures of every model and table of a folder and its sub-folders, with an index of them.
 *
 * @param files      texts of the pictures and of the index, by file name
 * @param undrawable a sentence for each file that has no picture
 */
public record ModelPictures(SortedMap<String, String> files, List<String> undrawable) {

  /** With what every file begins that is made here, so that nothing else is ever replaced or removed. */
  public static final String MADE_HERE = "<!-- Made by the command draw from ";
  public static final String INDEX = "README.md";
  /** Reading what a file defines takes as long as drawing it. */
  private static final Set<Definition> NOT_ASKED = Set.of();

  /**
   * Draws them.
   *
   * @param folder where the models are
   * @param out    where the pictures are going to be; the index points from there to the models
   */
  public static ModelPictures of(Path folder, Path out) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Map<ModelFile, Path> drawn = new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
    List<String> undrawable = new ArrayList<>();
    for (Path path : models(folder)) {
      ModelFile model = new ModelFile(path.getFileName().toString(), Files.readAllBytes(path), NOT_ASKED);
      try {
        if (drawn.containsKey(model)) {
          throw new UndrawableModel(model.name() + " is there twice; the engine knows models by their bare names, so rename one: "
              + path + " or " + drawn.get(model));
        }
        files.put(pictureOf(model.name()), MADE_HERE + model.name() + "; change the model, not the picture. -->\n"
            + ModelPicture.of(model).svg());
        drawn.put(model, path);
      } catch (UndrawableModel none) {
        undrawable.add(none.getMessage());
      }
    }
    files.put(INDEX, MADE_HERE + "all models; change the models, not this page. -->\n" + new ModelIndex(drawn, out).markdown());
    return new ModelPictures(files, undrawable);
  }

  /** The name of the picture of a model or table; a process and a table may have the same name. */
  public static String pictureOf(String fileName) {
    return fileName.replaceFirst("\\.bpmn$", ".svg").replaceFirst("\\.dmn$", ".table.svg");
  }

  private static List<Path> models(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> ModelPicture.exists(file.getFileName().toString())).sorted().toList();
    }
  }
}
