package dev.palier.model.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What steps do and who listens to them is on the program's list, and of the right kind. */
@Component
class NamedWork implements ModelRule {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> STEPS = Set.of("serviceTask", "sendTask", "businessRuleTask");

  private final ProgramNames names;

  /** What a name can stand for. */
  private enum Kind {
    STEP("what a step does", JavaDelegate.class, ActivityBehavior.class),
    TASK_LISTENER("a listener to a user task", TaskListener.class),
    EXECUTION_LISTENER("a listener to a step", ExecutionListener.class, JavaDelegate.class),
    MAPPING("a mapping of variables", DelegateVariableMapping.class);

    private final String words;
    private final List<Class<?>> types;

    Kind(String words, Class<?>... types) {
      this.words = words;
      this.types = List.of(types);
    }

    boolean holds(Class<?> type) {
      return types.stream().anyMatch(one -> one.isAssignableFrom(type));
    }
  }

  NamedWork(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    for (ExpressionInModel expression : file.expressions()) {
      if (expression.isDelegate() && expression.spoken().error().isEmpty()) {
        problem(expression).ifPresent(sentence -> findings.refuse(file.name(), expression.place(), sentence));
      }
    }
    STEPS.forEach(step -> doesNothing(file, step, findings));
  }

  private Optional<String> problem(ExpressionInModel expression) {
    Kind kind = kind(expression);
    String name = expression.spoken().onlyName().orElse(null);
    if (name == null) {
      return Optional.of("Here stands the one name of " + kind.words + ", such as ${" + example(kind) + "}, not "
          + expression.spoken().text() + ".");
    }
    Class<?> type = names.beans().get(name);
    if (type == null) {
      return Optional.of("'" + name + "' is not on the program's list of " + kind.words + "."
          + NearNames.hint(name, names.beansOf(kind.types)));
    }
    return kind.holds(type) ? Optional.empty() : Optional.of("'" + name + "' is known, but not as " + kind.words + ": it is "
        + actual(type) + ". Take " + kind.words + ", such as '" + example(kind) + "'.");
  }

  private static Kind kind(ExpressionInModel expression) {
    if (expression.field().equals("variableMappingDelegateExpression")) {
      return Kind.MAPPING;
    }
    return Map.of("taskListener", Kind.TASK_LISTENER, "executionListener", Kind.EXECUTION_LISTENER)
        .getOrDefault(expression.element().getLocalName(), Kind.STEP);
  }

  private static String actual(Class<?> type) {
    return List.of(Kind.STEP, Kind.TASK_LISTENER, Kind.EXECUTION_LISTENER).stream().filter(kind -> kind.holds(type)).findFirst()
        .map(kind -> kind.words).orElse("something that expressions ask");
  }

  private static String example(Kind kind) {
    return switch (kind) {
      case STEP -> "notifyLevel";
      case TASK_LISTENER -> "acceptWork";
      case EXECUTION_LISTENER -> "startedByHand";
      case MAPPING -> "ticketMapping";
    };
  }

  private static void doesNothing(ProcessFile file, String step, Findings findings) {
    var steps = file.root().getElementsByTagNameNS("*", step);
    for (int index = 0; index < steps.getLength(); index++) {
      Element element = (Element) steps.item(index);
      boolean says = List.of("delegateExpression", "decisionRef", "class", "expression", "type", "topic").stream()
          .anyMatch(name -> element.hasAttributeNS(CAMUNDA, name));
      if (!says && element.getElementsByTagNameNS(CAMUNDA, "connector").getLength() == 0) {
        findings.refuse(file.name(), ProcessFile.place(element), "This step does not say what it does. Choose the implementation "
            + "'Delegate expression' and name it, such as ${" + example(Kind.STEP) + "}.");
      }
    }
  }
}
