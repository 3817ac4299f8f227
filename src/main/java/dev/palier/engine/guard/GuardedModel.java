package dev.palier.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses new models that bring code along: scripts, Java classes by name, connectors, outside workers. Models already
 * deployed are read as they are, else their running tickets would stop after a restart.
 */
class GuardedModel extends BpmnParse {

  private static final Set<String> CODE_ELEMENTS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> CODE_ATTRIBUTES = Set.of("class", "topic", "type", "scriptFormat", "resource",
      "formHandlerClass", "variableMappingClass");

  GuardedModel(BpmnParser parser) {
    super(parser);
  }

  @Override
  protected void parseRootElement() {
    super.parseRootElement();
    if (deployment.isNew()) {
      refuseCode(rootElement);
    }
  }

  private void refuseCode(Element element) {
    if (CODE_ELEMENTS.contains(element.getTagName())) {
      addError("Models may not contain <" + element.getTagName() + ">; use camunda:delegateExpression=\"${bean}\"", element);
    }
    CODE_ATTRIBUTES.stream()
        .filter(name -> element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, name) != null)
        .forEach(name -> addError("Models may not use camunda:" + name
            + "; use camunda:delegateExpression=\"${bean}\"", element));
    boolean namesClass = element.attribute("class") != null
        || "constraint".equals(element.getTagName()) && "validator".equals(element.attribute("name"));
    if (namesClass) {
      addError("Models may not name Java classes, as <" + element.getTagName() + "> does; use "
          + "camunda:delegateExpression=\"${bean}\"", element);
    }
    element.elements().forEach(this::refuseCode);
  }
}
