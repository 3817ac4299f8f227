package dev.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams keep the house style, and every rule is shown once to catch a damaged copy. */
class ProcessModelStyleTests {

  private static final Path MODELS = Path.of("processes");

  static Stream<ModelRule> rules() {
    return Stream.of(ModelNamingRules.ALL, ModelDrawingRules.ALL, ModelExecutionRules.ALL).flatMap(List::stream);
  }

  static Stream<Arguments> rulesAndModels() throws IOException {
    try (var files = Files.walk(MODELS)) {
      var models = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(ProcessModelStyleTests::read).toList();
      return rules().flatMap(rule -> models.stream().map(model -> Arguments.of(rule, model)));
    }
  }

  private static DrawnModel read(Path file) {
    try {
      return DrawnModel.parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("rulesAndModels")
  @DisplayName("Every model keeps every rule")
  void keepsTheRule(ModelRule rule, DrawnModel model) {
    assertThat(rule.breaches().in(model)).as(rule.name()).isEmpty();
  }

  @Test
  @DisplayName("File names are unique across folders: the engine knows resources by their bare names")
  void namesFilesUniquely() throws IOException {
    try (var models = Files.walk(MODELS); var forms = Files.walk(Path.of("forms"))) {
      assertThat(Stream.concat(models, forms).filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(9).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("Every rule has its damage")
  void hasADamageForEveryRule() {
    assertThat(ModelDamage.ALL.keySet()).containsExactlyInAnyOrderElementsOf(rules().map(ModelRule::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("Every rule catches a damaged model")
  void catchesADamagedModel(ModelRule rule) throws IOException {
    var damage = ModelDamage.ALL.get(rule.name());
    var sound = Files.readString(MODELS.resolve(damage.file()));
    var damaged = damage.in(sound);

    assertThat(damaged).isNotEqualTo(sound);
    assertThat(rule.breaches().in(DrawnModel.parse(damage.file(), damaged))).isNotEmpty();
  }
}
