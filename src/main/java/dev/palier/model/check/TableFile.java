package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A DMN file that can be read.
 *
 * @param decisions its decision tables by the key of their decision
 */
record TableFile(String name, Map<String, DecisionTable> decisions) {

  /** Empty for other files, and for one that is no DMN. */
  static Optional<TableFile> read(ModelFile file) {
    if (!file.name().endsWith(".dmn")) {
      return Optional.empty();
    }
    try {
      Map<String, DecisionTable> tables = new LinkedHashMap<>();
      for (Decision decision : Dmn.readModelFromStream(new ByteArrayInputStream(file.content())).getModelElementsByType(Decision.class)) {
        if (decision.getExpression() instanceof DecisionTable table) {
          tables.put(decision.getId(), table);
        }
      }
      return Optional.of(new TableFile(file.name(), tables));
    } catch (ModelException notReadable) {
      return Optional.empty();
    }
  }
}
