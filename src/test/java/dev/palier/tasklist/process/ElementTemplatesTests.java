package dev.palier.tasklist.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.palier.ElementTemplate;
import dev.palier.engine.UsableInModels;
import dev.palier.tasklist.SampleStaff;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The element templates are what Camunda Modeler takes, and everything that they name is there. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class ElementTemplatesTests {

  private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)(?:\\.(\\w+)(?:\\(execution\\))?)?}");
  private static final String FORM = "camunda:formRef";
  private static final String GROUPS = "camunda:candidateGroups";

  @Autowired ApplicationContext program;

  static Stream<ElementTemplate> templates() {
    return ElementTemplate.all().stream();
  }

  @Test
  @DisplayName("There is a template for every kind of step that a process owner adds")
  void coversTheSteps() {
    assertThat(templates().map(ElementTemplate::file)).containsExactly("notify-level.json", "recompute-deadlines.json",
        "record-in-ledger.json", "send-notice.json", "staff-task.json", "ticket-process.json");
  }

  @ParameterizedTest
  @MethodSource("templates")
  @DisplayName("A template is valid against Camunda's schema")
  void isValid(ElementTemplate template) throws IOException {
    assertThat(problems(template.json())).as(template.file()).isEmpty();
  }

  @Test
  @DisplayName("A damaged template is found")
  void findsDamage() throws IOException {
    ObjectNode damaged = ElementTemplate.of("send-notice").json().deepCopy();
    damaged.remove("appliesTo");
    damaged.put("entriesVisible", "no");
    ((ObjectNode) damaged.withArray("properties").get(1)).putObject("binding").put("type", "camunda:timer");

    assertThat(problems(damaged)).anyMatch(problem -> problem.contains("appliesTo")).anyMatch(problem -> problem.contains("entriesVisible"))
        .anyMatch(problem -> problem.contains("/properties/1/binding"));
    assertThat(problems(new ObjectMapper().createArrayNode().add("a"))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  @DisplayName("Every bean and method, group, form and process that a template names is there")
  void namesWhatIsThere(ElementTemplate template) {
    template.properties().forEach(property -> template.values(property).forEach(value -> {
      String attribute = property.at("/binding/name").asText();
      Matcher call = CALL.matcher(value);
      if (call.matches()) {
        assertThat(isThere(call.group(1), call.group(2))).as(template.file() + ": " + value).isTrue();
      } else if (attribute.equals(GROUPS)) {
        assertThat(List.of(value.split(","))).as(template.file())
            .isSubsetOf(Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList());
      } else if (attribute.equals(FORM)) {
        assertThat(Path.of("forms", value + ".form")).exists();
      } else if (attribute.equals("calledElement")) {
        assertThat(Path.of("processes", value + ".bpmn")).exists();
      } else {
        assertThat(value).as(template.file()).doesNotContain("{");
      }
    }));
  }

  @Test
  @DisplayName("A staff task can be offered to every group that does tasks")
  void offersEveryGroup() {
    ElementTemplate template = ElementTemplate.of("staff-task");
    JsonNode groups = template.properties().filter(property -> property.at("/binding/name").asText().equals(GROUPS)).findFirst()
        .orElseThrow();

    assertThat(template.values(groups)).containsAll(Arrays.stream(StaffGroup.values())
        .filter(group -> group.access() != StaffGroup.Access.OWNS_PROCESSES).map(StaffGroup::id).toList());
  }

  @Test
  @DisplayName("What a template writes is what the step reads: the models of the program are written as with a template")
  void writesWhatStepsRead() throws IOException {
    String escalation = Files.readString(Path.of("processes", "gold-escalation.bpmn"));

    assertThat(escalation.replaceAll(">\\s+<", "><")).contains(ElementTemplate.of("notify-level").value("camunda:delegateExpression"),
        ElementTemplate.of("notify-level").parameters(java.util.Map.of()));
  }

  @Test
  @DisplayName("The lint rules know the same beans as the program")
  void lintKnowsTheBeans() throws IOException {
    List<String> listed = new ObjectMapper().readerForListOf(String.class)
        .readValue(Path.of(".camunda", "bpmnlint-plugin-palier", "beans.json").toFile());

    assertThat(listed).isSorted().containsExactlyInAnyOrder(program.getBeanNamesForAnnotation(UsableInModels.class));
  }

  private boolean isThere(String bean, String method) {
    if (bean.equals("execution")) {
      return true;
    }
    if (!program.containsBean(bean) || program.findAnnotationOnBean(bean, UsableInModels.class) == null) {
      return false;
    }
    Method[] methods = AopUtils.getTargetClass(program.getBean(bean)).getMethods();
    return method == null || Arrays.stream(methods).anyMatch(found -> found.getName().equals(method));
  }

  private static List<String> problems(JsonNode template) throws IOException {
    try (InputStream text = ElementTemplatesTests.class.getResourceAsStream("/element-templates/schema.json")) {
      JsonNode json = new ObjectMapper().readTree(text);
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(json);
      return schema.validate(template).stream().map(Object::toString).toList();
    }
  }
}
