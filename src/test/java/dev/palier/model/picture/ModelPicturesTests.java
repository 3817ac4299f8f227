package dev.palier.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures in docs/models are those of the models, and every way in which they might not be is found. */
class ModelPicturesTests {

  private static final Path MODELS = Path.of("processes");
  private static final Path SHOWN = Path.of("docs/models");

  private static ModelPictures drawn;

  @TempDir
  private Path folder;
  private Path models;
  private Path pictures;

  @BeforeAll
  static void drawAll() throws IOException {
    drawn = ModelPictures.of(MODELS, SHOWN);
  }

  @BeforeEach
  void drawTwo() throws IOException {
    models = Files.createDirectories(folder.resolve("processes"));
    pictures = folder.resolve("pictures");
    for (String model : List.of("absence.bpmn", "ledger-seal.bpmn", "warnings.dmn")) {
      Files.copy(MODELS.resolve(model), models.resolve(model));
    }
    new PictureFolder(pictures).write(ModelPictures.of(models, pictures));
  }

  @Test
  @DisplayName("docs/models shows every model and table as it is now")
  void showsTheModelsAsTheyAre() throws IOException {
    assertThat(new DrawnAnew(MODELS, SHOWN).differences(drawn)).isEmpty();
  }

  @Test
  @DisplayName("A damaged picture, a missing one, one without a model and a changed index are found, each with what to do")
  void findsWhatIsNotAsDrawn() throws IOException {
    assertThat(differences()).isEmpty();

    Path seal = pictures.resolve("ledger-seal.svg");
    Files.writeString(seal, Files.readString(seal).replace("Seal ledger", "Seal ledgers"));
    Files.copy(seal, pictures.resolve("record-seal.svg"));
    Files.delete(pictures.resolve("absence.svg"));
    Files.writeString(pictures.resolve("README.md"), "\n", StandardOpenOption.APPEND);

    assertThat(differences()).containsExactly(
        pictures.resolve("README.md") + " is not the page that the models give" + remedy(),
        pictures.resolve("absence.svg") + " is missing" + remedy(),
        seal + " is not the picture of " + models + "/ledger-seal.bpmn" + remedy(),
        pictures.resolve("record-seal.svg") + " is a picture without a model" + remedy());
  }

  @Test
  @DisplayName("Drawing anew mends all of it, and touches nothing that was not drawn")
  void mendsByDrawingAnew() throws IOException {
    Files.copy(pictures.resolve("absence.svg"), pictures.resolve("presence.svg"));
    Files.delete(pictures.resolve("absence.svg"));
    Path logo = Files.writeString(pictures.resolve("logo.svg"), "<svg/>");

    new PictureFolder(pictures).write(ModelPictures.of(models, pictures));

    assertThat(differences()).isEmpty();
    assertThat(logo).hasContent("<svg/>");
  }

  @Test
  @DisplayName("The index shows every picture once, under a heading that the list at its top leads to")
  void showsEveryPictureOnce() {
    String index = drawn.files().get(ModelPictures.INDEX);

    List<String> shown = Pattern.compile("\\[!\\[[^]]*]\\(([^)]*)\\)").matcher(index).results().map(found -> found.group(1)).toList();
    assertThat(shown).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(
        drawn.files().keySet().stream().filter(name -> name.endsWith(".svg")).toList());
    assertThat(anchors(index)).containsExactlyInAnyOrderElementsOf(
        Pattern.compile("\\(#([^)]*)\\)").matcher(index).results().map(found -> found.group(1)).toList());
  }

  @Test
  @DisplayName("Links of the index lead to the models")
  void leadsToTheModels() {
    List<String> links = Pattern.compile("\\]\\((\\.\\./[^)]*)\\)").matcher(drawn.files().get(ModelPictures.INDEX)).results()
        .map(found -> found.group(1)).toList();

    assertThat(links).hasSizeGreaterThan(40).allSatisfy(model -> assertThat(SHOWN.resolve(model)).exists());
  }

  @Test
  @DisplayName("Every packaged model and table has its group in the index")
  void groupsEveryModel() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      assertThat(ModelGroup.of(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList()))
          .as("Add the model to a group in ModelGroup").noneMatch(group -> group.title().equals(ModelGroup.UNGROUPED));
    }
  }

  private List<String> differences() throws IOException {
    return new DrawnAnew(models, pictures).differences(ModelPictures.of(models, pictures));
  }

  private static List<String> anchors(String index) {
    return Pattern.compile("(?m)^### (.*)$").matcher(index).results()
        .map(found -> found.group(1).toLowerCase().replaceAll("[()]", "").replace(' ', '-')).toList();
  }

  private static String remedy() {
    return "; run ./mvnw -q compile exec:java@draw and commit docs/models";
  }
}
