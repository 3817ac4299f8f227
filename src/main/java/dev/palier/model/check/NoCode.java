package dev.palier.model.check;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Models bring no code along: what a step does is named, and the program does it. */
@Component
class NoCode implements ModelRule {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String INSTEAD = " Choose the implementation 'Delegate expression' and name what the step does, such "
      + "as ${notifyLevel}.";
  private static final Map<String, String> BY_ELEMENT = Map.of(
      "scriptTask", "A script is not run here. Use a service task." + INSTEAD,
      "script", "A script is not run here; take it out.",
      "connector", "A connector is not run here." + INSTEAD);
  private static final Map<String, String> BY_ATTRIBUTE = Map.of(
      "class", "A Java class is not taken from a model." + INSTEAD,
      "expression", "An expression that does a step is not checked." + INSTEAD,
      "topic", "Nothing outside of the program works on external tasks, so this step would wait for ever." + INSTEAD,
      "type", "Nothing outside of the program works on this type of step." + INSTEAD,
      "resource", "Scripts from files are not run here." + INSTEAD,
      "formHandlerClass", "A Java class is not taken from a model; take out the form handler.",
      "variableMappingClass", "A Java class is not taken from a model; use variable mappings without a class.");
  private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");
  private static final String LISTENER = "A listener is named by 'Delegate expression', such as ${acceptWork}; neither a "
      + "Java class nor an "
      + "expression or script is taken from a model.";

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    look(file.root(), file, findings);
  }

  private static void look(Element element, ProcessFile file, Findings findings) {
    String sentence = sentence(element);
    if (sentence != null) {
      findings.refuse(file.name(), ProcessFile.place(element), sentence);
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        look(inner, file, findings);
      }
    }
  }

  /** What is wrong with an element itself; null if nothing is. */
  private static String sentence(Element element) {
    if (LISTENERS.contains(element.getLocalName())) {
      return element.hasAttribute("delegateExpression") ? null : LISTENER;
    }
    if (BY_ELEMENT.containsKey(element.getLocalName())) {
      return BY_ELEMENT.get(element.getLocalName());
    }
    if ("constraint".equals(element.getLocalName()) && "validator".equals(element.getAttribute("name"))) {
      return "A Java class is not taken from a model; take out the validator.";
    }
    return BY_ATTRIBUTE.entrySet().stream().filter(one -> element.hasAttributeNS(CAMUNDA, one.getKey()))
        .map(Map.Entry::getValue).sorted().findFirst().orElse(null);
  }
}
