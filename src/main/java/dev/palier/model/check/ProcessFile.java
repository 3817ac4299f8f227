package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A BPMN file that can be read.
 *
 * @param expressions everything in it that the engine works out when it runs
 * @param reached     the steps to which flows lead
 */
record ProcessFile(String name, BpmnModelInstance model, List<ExpressionInModel> expressions, Reached reached) {

  private static final Set<String> LEVELS = Set.of("process", "subProcess", "transaction", "definitions");

  /** Empty for other files, and for one that is no BPMN; the engine says what is wrong with that. */
  static Optional<ProcessFile> read(ModelFile file) {
    if (!file.name().endsWith(".bpmn")) {
      return Optional.empty();
    }
    try {
      BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
      return Optional.of(new ProcessFile(file.name(), model, ExpressionInModel.under(root(model)), Reached.in(model)));
    } catch (ModelException notReadable) {
      return Optional.empty();
    }
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  boolean defines(String process) {
    return all(Process.class).stream().anyMatch(one -> process.equals(one.getId()));
  }

  Element root() {
    return root(model);
  }

  private static Element root(BpmnModelInstance model) {
    return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
  }

  /** The id of the step, event, gateway or flow that an XML element belongs to, as Modeler shows it. */
  static String place(Element element) {
    Element inner = element;
    for (Node outer = element.getParentNode(); outer instanceof Element level; outer = level.getParentNode()) {
      if (LEVELS.contains(level.getLocalName())) {
        break;
      }
      inner = level;
    }
    return inner.getAttribute("id");
  }
}
