package dev.palier.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An expression where it stands.
 *
 * @param place id of the step, event, gateway or flow
 * @param part  the part of it that holds the expression, for people: {@code the due date}
 * @param field name of the XML attribute, or of the XML element whose content it is
 */
record ExpressionInModel(String place, String part, Element element, String field, Spoken spoken) {

  private static final Set<String> NOT_READ_BY_ENGINE = Set.of("textAnnotation", "BPMNDiagram");
  private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("dueDate", "the due date"),
      Map.entry("followUpDate", "the follow-up date"), Map.entry("priority", "the priority"), Map.entry("assignee", "the "
          + "assignee"),
      Map.entry("candidateGroups", "the candidate groups"), Map.entry("candidateUsers", "the candidate users"),
      Map.entry("delegateExpression", "the delegate expression"), Map.entry("expression", "the expression"),
      Map.entry("conditionExpression", "the condition"), Map.entry("condition", "the condition"),
      Map.entry("timeDate", "the timer"), Map.entry("timeDuration", "the timer"), Map.entry("timeCycle", "the timer"),
      Map.entry("inputParameter", "the input parameter"), Map.entry("outputParameter", "the output parameter"),
      Map.entry("calledElement", "the called process"), Map.entry("decisionRef", "the decision"),
      Map.entry("collection", "the collection"), Map.entry("name", "the name"));

  static List<ExpressionInModel> under(Element root) {
    List<ExpressionInModel> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  /** Whether it names the bean that does a step or listens to it. */
  boolean isDelegate() {
    return field.equals("delegateExpression") || field.equals("variableMappingDelegateExpression");
  }

  private static void collect(Element element, List<ExpressionInModel> found) {
    if (NOT_READ_BY_ENGINE.contains(element.getLocalName())) {
      return;
    }
    for (int index = 0; index < element.getAttributes().getLength(); index++) {
      Attr attribute = (Attr) element.getAttributes().item(index);
      add(element, attribute.getLocalName(), attribute.getValue(), found);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, found);
      } else if (child.getNodeValue() != null && child.getNodeType() != Node.COMMENT_NODE) {
        add(element, element.getLocalName(), child.getNodeValue(), found);
      }
    }
  }

  private static void add(Element element, String field, String text, List<ExpressionInModel> found) {
    if (Spoken.isExpression(text)) {
      String part = PARTS.getOrDefault(field, "'" + field + "'");
      if (element.getLocalName().equals("taskListener") || element.getLocalName().equals("executionListener")) {
        part = "the listener";
      } else if (field.endsWith("putParameter")) {
        part += " '" + element.getAttribute("name") + "'";
      }
      found.add(new ExpressionInModel(ProcessFile.place(element), part, element, field, Spoken.read(text)));
    }
  }
}
