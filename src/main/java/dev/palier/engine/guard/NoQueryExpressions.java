package dev.palier.engine.guard;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses queries from outside whose "or" parts hold expressions. The engine itself looks only at the outermost part
 * (CVE-2026-109432), which would let everybody who may list tasks run expressions.
 */
class NoQueryExpressions extends CommandInterceptor {

  private static final Field EXTENDING_QUERY = extendingQuery();

  @Override
  public <T> T execute(Command<T> command) {
    Object query = command instanceof AbstractExecuteFilterCmd
        ? ReflectionUtils.getField(EXTENDING_QUERY, command) : command;
    if (query instanceof TaskQueryImpl tasks && tasks.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
      throw new NotValidException("Expressions are not allowed in queries");
    }
    return next.execute(command);
  }

  private static Field extendingQuery() {
    Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
    ReflectionUtils.makeAccessible(field);
    return field;
  }
}
