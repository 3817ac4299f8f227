package dev.palier.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/** Which processes, decisions and forms a file defines. */
final class DefinitionsInFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DefinitionsInFiles() {
  }

  static Set<Definition> read(String name, byte[] content) {
    try {
      if (name.endsWith(".bpmn")) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(Process.class).stream()
            .map(process -> new Definition(Kind.PROCESS, process.getId())).collect(Collectors.toSet());
      }
      if (name.endsWith(".dmn")) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(Decision.class).stream()
            .map(decision -> new Definition(Kind.DECISION, decision.getId())).collect(Collectors.toSet());
      }
      JsonNode id = name.endsWith(".form") ? JSON.readTree(content).path("id") : JSON.nullNode();
      return id.isTextual() ? Set.of(new Definition(Kind.FORM, id.asText())) : Set.of();
    } catch (ModelException | IOException notReadable) {
      return Set.of();
    }
  }
}
