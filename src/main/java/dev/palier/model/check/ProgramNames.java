package dev.palier.model.check;

import dev.palier.engine.NamesInModels;
import dev.palier.engine.UsedByProgram;
import dev.palier.engine.UsedByProgram.What;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The names by which models reach the program. */
@Component
class ProgramNames {

  private final NamesInModels names;
  private final List<UsedByProgram> used;

  ProgramNames(NamesInModels names, List<UsedByProgram> used) {
    this.names = names;
    this.used = used;
  }

  Map<String, Class<?>> beans() {
    return names.beans();
  }

  /** Names of beans of any of these types. */
  Set<String> beansOf(List<Class<?>> types) {
    return beans().entrySet().stream().filter(bean -> types.stream().anyMatch(type -> type.isAssignableFrom(bean.getValue())))
        .map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** What can be asked for a date about an execution: {@code deadlines.responseMoment}. */
  Set<String> clocks() {
    return beans().entrySet().stream().flatMap(bean -> questions(bean.getValue())
        .filter(method -> method.getReturnType() == Date.class && Arrays.equals(method.getParameterTypes(),
            new Class<?>[] {DelegateExecution.class})).map(method -> bean.getKey() + "." + method.getName()))
        .collect(Collectors.toSet());
  }

  /** What can be asked of a bean of a type. */
  static Stream<Method> questions(Class<?> type) {
    return Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class);
  }

  Set<String> all(What what) {
    return used.stream().filter(one -> one.what() == what).flatMap(one -> one.names().stream()).collect(Collectors.toSet());
  }
}
