package dev.palier.model.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a folder of pictures is not what the models give, and what to do about it. */
record DrawnAnew(Path models, Path pictures) {

  private static final String REMEDY = "; run ./mvnw -q compile exec:java@draw and commit docs/models";

  List<String> differences(ModelPictures given) throws IOException {
    List<String> differences = new ArrayList<>(given.undrawable());
    for (String name : given.files().keySet()) {
      Path file = pictures.resolve(name);
      if (!Files.exists(file)) {
        differences.add(file + " is missing" + REMEDY);
      } else if (!Files.readString(file).equals(given.files().get(name))) {
        differences.add(file + " is not " + (name.equals(ModelPictures.INDEX) ? "the page that the models give"
            : "the picture of " + models + "/" + drawnFrom(given.files().get(name))) + REMEDY);
      }
    }
    new PictureFolder(pictures).orphans(given).forEach(orphan ->
        differences.add(pictures.resolve(orphan) + " is a picture without a model" + REMEDY));
    return differences;
  }

  private static String drawnFrom(String picture) {
    return picture.substring(ModelPictures.MADE_HERE.length(), picture.indexOf(';'));
  }
}
