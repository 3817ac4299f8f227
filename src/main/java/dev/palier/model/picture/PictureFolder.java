package dev.palier.model.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with pictures; files that were not made here are never touched. */
public record PictureFolder(Path folder) {

  /** Files of the names to be written that somebody else has put there. */
  public List<String> foreign(ModelPictures pictures) throws IOException {
    List<String> foreign = new ArrayList<>();
    for (String name : pictures.files().keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !madeHere(file)) {
        foreign.add(name);
      }
    }
    return foreign;
  }

  /** Writes what has changed, and removes pictures of which there is no model any more unless some model could not be drawn. */
  public void write(ModelPictures pictures) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : pictures.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    if (pictures.undrawable().isEmpty()) {
      for (String orphan : orphans(pictures)) {
        Files.delete(folder.resolve(orphan));
      }
    }
  }

  /** Pictures made here of which there is no model any more. */
  public Set<String> orphans(ModelPictures pictures) throws IOException {
    Set<String> orphans = new TreeSet<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(".svg") && !pictures.files().containsKey(name) && madeHere(file)) {
        orphans.add(name);
      }
    }
    return orphans;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean madeHere(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).startsWith(ModelPictures.MADE_HERE);
  }
}
