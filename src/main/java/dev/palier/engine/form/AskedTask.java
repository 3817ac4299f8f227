package dev.palier.engine.form;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** A user task of a process, and what the form it shows asks. */
final class AskedTask {

  private final CommandContext context;
  private final TaskEntity task;
  private final FormQuestions questions;

  private AskedTask(CommandContext context, TaskEntity task) {
    this.context = context;
    this.task = task;
    this.questions = questions();
  }

  /** The task, once it is clear that the caller may work on it; null where there is none or it belongs to no process. */
  static AskedTask find(CommandContext context, String id) {
    TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
    if (task == null || task.getProcessDefinitionId() == null) {
      return null;
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
    return new AskedTask(context, task);
  }

  boolean hasCamundaForm() {
    FormDefinition form = task.getTaskDefinition().getFormDefinition();
    return form != null && form.getCamundaFormDefinitionKey() != null;
  }

  private FormQuestions questions() {
    if (!hasCamundaForm()) {
      TreeSet<String> generated = new TreeSet<>();
      task.getTaskDefinition().getTaskFormHandler().createTaskForm(task).getFormFields().stream().map(FormField::getId)
          .forEach(generated::add);
      return new FormQuestions(generated, new TreeSet<>());
    }
    Callable<FormQuestions> reading = () -> FormQuestions.read(new GetDeployedTaskFormCmd(task.getId()).execute(context));
    return context.runWithoutAuthorization(reading);
  }

  DelegationState delegation() {
    return task.getDelegationState();
  }

  /**
   * Whether the form asks for all of these.
   *
   * @throws BadUserRequestException naming the first that it does not ask for
   */
  boolean asks(Map<String, Object> given) {
    given.keySet().forEach(this::requireAsked);
    return true;
  }

  /**
   * The answers as the process gets them: decisions as variables, free words in passing.
   *
   * @throws BadUserRequestException if there is something among them that the form does not ask for, or that is no plain value
   */
  VariableMap answers(Map<String, Object> given) {
    asks(given);
    VariableMap answers = Variables.createVariables();
    VariableMap typed = Variables.fromMap(given);
    for (String key : given.keySet()) {
      TypedValue value = typed.getValueTyped(key);
      requirePlain(key, value.getValue());
      answers.putValueTyped(key, questions.texts().contains(key) ? inPassing(value.getValue()) : value);
    }
    return answers;
  }

  private static void requirePlain(String key, Object value) {
    if (!(value == null || value instanceof String || value instanceof Number || value instanceof Boolean
        || value instanceof SpinJsonNode)) {
      throw new BadUserRequestException("Expected words, a number, yes or no, or a list of choices for '" + key + "'");
    }
  }

  private static TypedValue inPassing(Object words) {
    return words == null ? Variables.untypedNullValue(true) : Variables.stringValue(words.toString(), true);
  }

  private void requireAsked(String key) {
    if (!questions.ask(key)) {
      throw new BadUserRequestException("The form of \"" + task.getName() + "\" does not ask for '" + key + "'; it asks for "
          + (questions.keys().isEmpty() ? "nothing" : String.join(", ", questions.keys())));
    }
  }
}
