package dev.palier.ticket.process.scope;

import static dev.palier.ticket.process.scope.ScopeVariables.text;

import dev.palier.engine.UsableInModels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is answered on the forms of requests outside the agreement, refused where something is missing. */
@Configuration(proxyBeanMethods = false)
class StatementAnswers {

  @Bean
  @UsableInModels
  TaskListener acceptStatementOfWork() {
    return task -> {
      choice(task, ScopeVariables.STATEMENT_OUTCOME, List.of(ScopeVariables.SENT, "withdrawn", ScopeVariables.INCIDENT),
          "Say whether the statement of work goes out, the wish is withdrawn, or it is an incident after all.");
      words(task, "Write the statement of work, what the customer said, or why it is an incident.");
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptCustomerAnswer() {
    return task -> {
      String outcome = choice(task, ScopeVariables.STATEMENT_OUTCOME, List.of(ScopeVariables.ACCEPTED, "declined", ScopeVariables.SENT,
          ScopeVariables.INCIDENT), "Say what the customer decided, or whether another version goes out.");
      if (outcome.equals(ScopeVariables.SENT) || outcome.equals(ScopeVariables.INCIDENT)) {
        words(task, "Write the other version of the statement of work, or why it is an incident.");
      }
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptReadMessage() {
    return task -> {
      String outcome = choice(task, ScopeVariables.MESSAGE_OUTCOME, List.of("read", ScopeVariables.INCIDENT),
          "Say whether the message is read, or it is an incident after all.");
      if (outcome.equals(ScopeVariables.INCIDENT)) {
        words(task, "Write to the customer why it is an incident after all.");
      }
    };
  }

  private static String choice(DelegateTask task, String name, List<String> choices, String otherwise) {
    String chosen = String.valueOf(text(task, name));
    if (!choices.contains(chosen)) {
      throw new IllegalArgumentException(otherwise);
    }
    return chosen;
  }

  private static void words(DelegateTask task, String otherwise) {
    if (text(task, ScopeVariables.MESSAGE) == null) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
