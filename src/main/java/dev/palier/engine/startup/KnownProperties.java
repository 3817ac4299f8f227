package dev.palier.engine.startup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Names the engine properties that the engine does not have; it would refuse them too, but without saying which. */
final class KnownProperties {

  static final String PREFIX = "camunda.bpm.generic-properties.properties";

  private KnownProperties() {
  }

  /** The names below {@link #PREFIX} that are no property of the engine, as written. */
  static List<String> unknownIn(Environment settings) {
    Set<String> known = Arrays.stream(SpringProcessEngineConfiguration.class.getMethods())
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .map(method -> plain(method.getName().substring("set".length())))
        .collect(Collectors.toSet());
    return Binder.get(settings).bind(PREFIX, Bindable.mapOf(String.class, Object.class)).orElse(Map.of())
        .keySet().stream().filter(name -> !known.contains(plain(name))).sorted().toList();
  }

  private static String plain(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
