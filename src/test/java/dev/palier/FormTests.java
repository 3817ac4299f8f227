package dev.palier;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms are ones that Tasklist 7.24 can show, and each belongs to one user task. */
class FormTests {

  private static final Path FORMS = Path.of("forms");
  private static final Set<String> KNOWN_TO_TASKLIST = Set.of("textfield", "textarea", "number", "datetime", "select", "radio",
      "checkbox", "checklist", "taglist", "text", "image", "table", "expression", "group", "dynamiclist", "spacer", "separator");

  static Stream<Path> forms() throws IOException {
    try (var files = Files.list(FORMS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("A form is named after its file and made for Tasklist 7.24")
  void isMadeForTasklist(Path file) throws IOException {
    var form = read(file);

    assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString()).matches("[a-z]+(-[a-z]+)+\\.form");
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("A form uses components of form-js 1.8 only, none that renders markup, with unique keys and ids")
  void usesKnownComponents(Path file) throws IOException {
    var components = components(read(file));

    assertThat(components).extracting(component -> component.path("type").asText()).isSubsetOf(KNOWN_TO_TASKLIST);
    assertThat(components).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates().doesNotContain("");
    assertThat(components.stream().filter(component -> component.has("key")).map(component -> component.path("key").asText()))
        .isNotEmpty().doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][A-Za-z]+"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("Every question has a label and says who reads the answer")
  void saysWhoReadsTheAnswer(Path file) throws IOException {
    assertThat(components(read(file)).stream().filter(component -> component.has("key"))).allSatisfy(question -> {
      assertThat(question.path("label").asText()).isNotBlank();
      assertThat(question.path("description").asText()).isNotBlank();
    });
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("Text of customers is shown in table cells only, where it stays text")
  void showsCustomersTextAsText(Path file) throws IOException {
    assertThat(components(read(file)).stream().filter(component -> component.path("type").asText().equals("text"))).allSatisfy(
        text -> assertThat(text.path("text").asText()).doesNotContain("subject", "conversation", "ticketView.customer"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("A form belongs to one user task, the same in every model, and is named like it")
  void belongsToOneUserTask(Path file) throws IOException {
    var id = read(file).path("id").asText();

    assertThat(tasksShowing(id)).hasSize(1).allSatisfy(task ->
        assertThat(task.replaceFirst("Task_", "").replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)).isEqualTo(id));
  }

  private static Set<String> tasksShowing(String form) throws IOException {
    try (var models = Files.list(Path.of("processes"))) {
      return models.filter(model -> model.toString().endsWith(".bpmn"))
          .flatMap(model -> Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream())
          .filter(task -> form.equals(task.getCamundaFormRef())).map(UserTask::getId).collect(toSet());
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static List<JsonNode> components(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false).toList();
  }
}
