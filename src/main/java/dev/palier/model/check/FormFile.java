package dev.palier.model.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form.
 *
 * @param json    null if it cannot be read
 * @param problem why not, else empty
 */
record FormFile(String name, JsonNode json, String problem) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FormFile read(ModelFile file) {
    try {
      return new FormFile(file.name(), JSON.readTree(file.content()), "");
    } catch (JsonProcessingException wrong) {
      String where = wrong.getLocation() == null ? "" : "line " + wrong.getLocation().getLineNr() + ", column "
          + wrong.getLocation().getColumnNr();
      return new FormFile(file.name(), null, where);
    } catch (IOException unreadable) {
      return new FormFile(file.name(), null, "");
    }
  }

  /** Null if it has none. */
  String id() {
    return json == null ? null : json.path("id").asText(null);
  }

  /** Everything on it, with what lies within groups and lists. */
  List<JsonNode> components() {
    List<JsonNode> found = new ArrayList<>();
    if (json != null) {
      collect(json, found);
    }
    return found;
  }

  /** What may be chosen for each question by its key; empty for questions without a choice. */
  Map<String, List<String>> questions() {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    for (JsonNode component : components()) {
      if (component.hasNonNull("key")) {
        List<String> values = new ArrayList<>();
        component.path("values").forEach(value -> values.add(value.path("value").asText()));
        questions.put(component.get("key").asText(), values);
      }
    }
    return questions;
  }

  private static void collect(JsonNode level, List<JsonNode> found) {
    level.path("components").forEach(component -> {
      found.add(component);
      collect(component, found);
    });
  }
}
