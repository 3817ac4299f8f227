package dev.palier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An element template of Camunda Modeler, as it lies in {@code .camunda/element-templates}. */
public record ElementTemplate(String file, JsonNode json) {

  private static final Path FOLDER = Path.of(".camunda", "element-templates");

  /** Every template. */
  public static List<ElementTemplate> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().map(ElementTemplate::read).toList();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** @param name file name without its ending */
  public static ElementTemplate of(String name) {
    return read(FOLDER.resolve(name + ".json"));
  }

  private static ElementTemplate read(Path file) {
    try {
      return new ElementTemplate(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new IllegalStateException(file + " cannot be read", unreadable);
    }
  }

  /** Its properties. */
  public Stream<JsonNode> properties() {
    return StreamSupport.stream(json.path("properties").spliterator(), false);
  }

  /** The value that it gives to an attribute, for example {@code camunda:delegateExpression}; empty if it gives none. */
  public String value(String attribute) {
    return properties().filter(property -> property.at("/binding/name").asText().equals(attribute))
        .map(property -> property.path("value").asText()).findFirst().orElse("");
  }

  /** Every value that can come from it: what it proposes, and what can be chosen instead. */
  public List<String> values(JsonNode property) {
    List<String> values = new ArrayList<>();
    if (property.has("value")) {
      values.add(property.path("value").asText());
    }
    property.path("choices").forEach(choice -> values.add(choice.path("value").asText()));
    return values;
  }

  /** The input parameters that Modeler writes when somebody fills the template in, and leaves the rest as it is proposed. */
  public String parameters(Map<String, String> filledIn) {
    StringBuilder xml = new StringBuilder();
    properties().filter(property -> property.at("/binding/type").asText().equals("camunda:inputParameter")).forEach(property -> {
      String value = filledIn.getOrDefault(property.path("id").asText(), property.path("value").asText());
      if (!value.isEmpty()) {
        xml.append("<camunda:inputParameter name=\"").append(property.at("/binding/name").asText()).append("\">").append(value)
            .append("</camunda:inputParameter>");
      }
    });
    return xml.toString();
  }
}
