package dev.palier.model;

import dev.palier.model.picture.ModelPictures;
import dev.palier.model.picture.PictureFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code draw}: writes a picture of every model and table of a folder, and a page with all of them. Exit status 0 when
 * all is drawn, 1 when a file has no picture, 2 when the arguments are unusable. Starts neither engine nor server.
 */
public final class DrawCommand {

  private static final int DRAWN = 0;
  private static final int UNDRAWABLE = 1;
  private static final int UNUSABLE = 2;
  private static final String USAGE = "Usage: draw DIR --out OUT";

  private DrawCommand() {
  }

  /** Runs the command with what follows its name, and returns the exit status. */
  public static int run(String... arguments) throws IOException {
    if (arguments.length != 3 || !arguments[1].equals("--out")) {
      return unusable(USAGE);
    }
    Path folder = Path.of(arguments[0]);
    Path out = Path.of(arguments[2]);
    if (!Files.isDirectory(folder)) {
      return unusable("draw: expected a folder of models, was '" + folder + "'\n" + USAGE);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      return unusable("draw: --out: expected a folder, was '" + out + "'\n" + USAGE);
    }
    ModelPictures pictures = ModelPictures.of(folder, out);
    List<String> foreign = new PictureFolder(out).foreign(pictures);
    if (!foreign.isEmpty()) {
      return unusable("draw: " + out + " holds files of these names that were not drawn: " + String.join(", ", foreign)
          + ". Nothing was written; choose another folder");
    }
    new PictureFolder(out).write(pictures);
    pictures.undrawable().forEach(System.err::println);
    System.out.println(pictures.files().size() - 1 + " pictures are in " + out + ", shown in " + out.resolve(ModelPictures.INDEX));
    return pictures.undrawable().isEmpty() ? DRAWN : UNDRAWABLE;
  }

  private static int unusable(String sentence) {
    System.err.println(sentence);
    return UNUSABLE;
  }
}
