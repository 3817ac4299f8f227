package dev.palier.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.FormView;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Adds the views to what a form gets to show. The engine's own command runs first, so whoever may not read the task gets nothing;
 * the views are in its answer only, no variable is written.
 */
class ViewsOnForms extends CommandInterceptor {

  private final ObjectProvider<FormView> views;
  private final ObjectMapper json;

  ViewsOnForms(ObjectProvider<FormView> views, ObjectMapper json) {
    this.views = views;
    this.json = json;
  }

  @Override
  public <T> T execute(Command<T> command) {
    return next.execute(command instanceof GetTaskFormVariablesCmd form ? withViews(command, form) : command);
  }

  private <T> Command<T> withViews(Command<T> command, GetTaskFormVariablesCmd form) {
    return context -> {
      T variables = command.execute(context);
      String businessKey = businessKey(context, form.resourceId);
      context.runWithoutAuthorization(() -> {
        addViews((VariableMap) variables, businessKey, form);
        return null;
      });
      return variables;
    };
  }

  /** Whoever may read the task may see its views, whatever those ask the engine for. */
  private void addViews(VariableMap variables, String businessKey, GetTaskFormVariablesCmd form) {
    views.stream().filter(view -> form.formVariableNames == null || form.formVariableNames.contains(view.name()))
        .forEach(view -> add(variables, view.name(), view.of(businessKey)));
  }

  private static String businessKey(CommandContext context, String task) {
    ExecutionEntity process = context.getTaskManager().findTaskById(task).getProcessInstance();
    return process == null ? null : process.getBusinessKey();
  }

  private void add(VariableMap variables, String name, Map<String, Object> shown) {
    if (!shown.isEmpty()) {
      variables.putValueTyped(name, SpinValues.jsonValue(write(shown)).setTransient(true).create());
    }
  }

  private String write(Map<String, Object> shown) {
    try {
      return json.writeValueAsString(shown);
    } catch (JsonProcessingException notPlain) {
      throw new IllegalStateException("A view for forms holds something else than texts, numbers, lists and maps", notPlain);
    }
  }
}
