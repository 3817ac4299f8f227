package dev.palier.engine.form;

import dev.palier.engine.BeforeAnswers;
import dev.palier.engine.LateAnswers;
import dev.palier.engine.OwnWork;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.DelegationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;

/**
 * Lets whoever completes a task answer what its form asks, and say nothing else: the engine itself would take any variable
 * from anybody who may work on the task. What is answered in free words passes through and is never stored as a variable. Our
 * own code, see {@link OwnWork}, does not answer forms.
 */
class AnswersOnly extends CommandInterceptor {

  private static final Field SUBMITTED_TASK = field(SubmitTaskFormCmd.class, "taskId");
  private static final Field SUBMITTED = field(SubmitTaskFormCmd.class, "properties");
  private static final Field RETURNS = field(SubmitTaskFormCmd.class, "returnVariables");
  private static final Field DESERIALIZES = field(SubmitTaskFormCmd.class, "deserializeValues");
  private static final Field COMPLETED_TASK = field(CompleteTaskCmd.class, "taskId");
  private static final Field COMPLETED_WITH = field(CompleteTaskCmd.class, "variables");

  private static final String CHANGED_MEANWHILE = "Somebody else was at this task at the same moment, and nothing of yours "
      + "was sent: look at the task again, then send.";

  private final ObjectProvider<BeforeAnswers> before;
  private final ObjectProvider<LateAnswers> late;

  AnswersOnly(ObjectProvider<BeforeAnswers> before, ObjectProvider<LateAnswers> late) {
    this.before = before;
    this.late = late;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (OwnWork.isGoingOn()) {
      return next.execute(command);
    }
    if (command instanceof SubmitTaskFormCmd form) {
      return answer((String) get(SUBMITTED_TASK, form), submitting(command, form));
    }
    return command instanceof CompleteTaskCmd completion
        ? answer((String) get(COMPLETED_TASK, completion), completing(command, completion)) : next.execute(command);
  }

  private <T> T answer(String task, Command<T> command) {
    if (Context.getCommandContext() != null) {
      return plainly(command);
    }
    before.forEach(room -> room.beforeAnswer(task));
    try {
      return plainly(command);
    } catch (NullValueException | OptimisticLockingException tooLate) {
      String sentence = late.stream().map(room -> room.whatBecameOf(task)).flatMap(Optional::stream).findFirst()
          .orElse(tooLate instanceof OptimisticLockingException ? CHANGED_MEANWHILE : null);
      throw sentence == null ? tooLate : new BadUserRequestException(sentence, tooLate);
    }
  }

  /** People read the sentence that says what is wrong with their answers, not the engine's account of where it came from. */
  private <T> T plainly(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException failed) {
      for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IllegalArgumentException) {
          throw new BadUserRequestException(cause.getMessage(), failed);
        }
      }
      throw failed;
    }
  }

  /** The engine's own submission keeps every answer in its history, so the task is completed with the answers instead. */
  @SuppressWarnings("unchecked")
  private static <T> Command<T> submitting(Command<T> command, SubmitTaskFormCmd form) {
    return context -> {
      String taskId = (String) get(SUBMITTED_TASK, form);
      AskedTask task = AskedTask.find(context, taskId);
      if (task == null || !task.hasCamundaForm() && task.asks(given(SUBMITTED, form))) {
        return command.execute(context);
      }
      Map<String, Object> answers = task.answers(given(SUBMITTED, form));
      boolean returns = (boolean) get(RETURNS, form);
      boolean deserializes = (boolean) get(DESERIALIZES, form);
      return (T) (task.delegation() == DelegationState.PENDING ? new ResolveTaskCmd(taskId, answers).execute(context)
          : new CompleteTaskCmd(taskId, answers, returns, deserializes).execute(context));
    };
  }

  private static <T> Command<T> completing(Command<T> command, CompleteTaskCmd completion) {
    return context -> {
      AskedTask task = AskedTask.find(context, (String) get(COMPLETED_TASK, completion));
      if (task != null) {
        ReflectionUtils.setField(COMPLETED_WITH, completion, task.answers(given(COMPLETED_WITH, completion)));
      }
      return command.execute(context);
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> given(Field field, Object command) {
    Map<String, Object> given = (Map<String, Object>) get(field, command);
    return given == null ? Map.of() : given;
  }

  private static Object get(Field field, Object command) {
    return ReflectionUtils.getField(field, command);
  }

  private static Field field(Class<?> command, String name) {
    Field field = ReflectionUtils.findField(command, name);
    ReflectionUtils.makeAccessible(field);
    return field;
  }
}
