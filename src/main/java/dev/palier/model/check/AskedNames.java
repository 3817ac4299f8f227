package dev.palier.model.check;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Node;
import org.springframework.stereotype.Component;

/** Expressions are written well and ask the program only what it can tell. Variables of a process may have any name. */
@Component
class AskedNames implements ModelRule {

  private static final Map<String, Class<?>> GIVEN = Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

  private final ProgramNames names;

  AskedNames(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    for (ExpressionInModel expression : file.expressions()) {
      expression.spoken().error().ifPresentOrElse(
          error -> findings.refuse(file.name(), expression.place(), sentence(expression)
              + "cannot be read: " + expression.spoken().text() + " " + error + ". Compare with '==', put texts in single quotes, and "
              + "close every bracket."),
          () -> expression.spoken().names().forEach(name -> check(name, expression, file, findings)));
    }
  }

  private void check(Node name, ExpressionInModel expression, ProcessFile file, Findings findings) {
    if (name instanceof AstIdentifier) {
      return;
    }
    Spoken.Asked asked = Spoken.asked(name);
    if (asked.of() instanceof AstIdentifier of && type(of) == null) {
      findings.refuse(file.name(), expression.place(), sentence(expression) + "asks '" + of.getName() + "' for '" + asked.what()
          + "', but the program knows no '" + of.getName() + "'." + NearNames.hint(of.getName(), names.beans().keySet()));
      return;
    }
    Class<?> type = type(asked.of());
    if (type == null) {
      return;
    }
    String of = asked.of().getStructuralId(null);
    List<Method> named = ProgramNames.questions(type).filter(method -> answers(method, asked)).toList();
    if (named.isEmpty()) {
      Set<String> known = ProgramNames.questions(type).map(Method::getName).collect(Collectors.toSet());
      findings.refuse(file.name(), expression.place(), sentence(expression) + "asks '" + of + "' for '" + asked.what()
          + "', which it cannot tell." + NearNames.hint(asked.what(), known));
    } else if (asked.arguments() >= 0 && named.stream().noneMatch(method -> method.getParameterCount() == asked.arguments())) {
      findings.refuse(file.name(), expression.place(), sentence(expression) + "gives '" + of + "." + asked.what() + "' "
          + values(asked.arguments()) + " in brackets; it takes " + values(named.get(0).getParameterCount())
          + (named.get(0).getParameterCount() == 1 ? ": write ${" + of + "." + asked.what() + "(execution)}." : "."));
    }
  }

  private static String values(int count) {
    return count == 0 ? "nothing" : count == 1 ? "one value" : count + " values";
  }

  private static String sentence(ExpressionInModel expression) {
    return Character.toUpperCase(expression.part().charAt(0)) + expression.part().substring(1) + " ";
  }

  private static boolean answers(Method method, Spoken.Asked asked) {
    if (asked.arguments() >= 0) {
      return method.getName().equals(asked.what());
    }
    String capital = Character.toUpperCase(asked.what().charAt(0)) + asked.what().substring(1);
    return method.getParameterCount() == 0 && (method.getName().equals("get" + capital) || method.getName().equals("is" + capital)
        || method.getName().equals(asked.what()) && method.getDeclaringClass().isRecord());
  }

  /** The type of what a piece of an expression gives; null where only a run can tell. */
  private Class<?> type(AstNode node) {
    if (node instanceof AstIdentifier name) {
      return GIVEN.getOrDefault(name.getName(), names.beans().get(name.getName()));
    }
    return null;
  }
}
