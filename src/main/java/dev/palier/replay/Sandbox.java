package dev.palier.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The whole program once more: its own database in memory, engine and clock, no ports, no job executor, and nothing is ever sent. It may
 * stand beside a serving program in one JVM, and several may run at once, each in a thread of its own.
 */
public final class Sandbox implements AutoCloseable {

  /** The settings of a sandbox in which nothing is deployed yet, and nothing that will be is checked. */
  static final Map<String, String> WITHOUT_MODELS =
      Map.of("camunda.bpm.auto-deployment-enabled", "false", "palier.models.checked", "false");

  private final AnnotationConfigApplicationContext context;

  private Sandbox(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  /**
   * Opens a sandbox; takes seconds.
   *
   * @param application the program's Spring application
   * @param settings    properties by name that come before those of the configuration files
   * @throws org.camunda.bpm.engine.ProcessEngineException if the models are refused, possibly as a cause
   */
  public static Sandbox open(Class<?> application, Map<String, String> settings) {
    String name = "sandbox" + UUID.randomUUID().toString().replace("-", "");
    Map<String, Object> own = new LinkedHashMap<>(settings);
    own.putIfAbsent("spring.datasource.url", "jdbc:h2:mem:" + name + ";QUERY_CACHE_SIZE=1000");
    // Engines are known in the whole JVM by their name; the server's is "default".
    own.put("camunda.bpm.process-engine-name", name);
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("sandbox", own));
    environment.setActiveProfiles("replay");
    ConfigDataEnvironmentPostProcessor.applyTo(environment, new DefaultResourceLoader(), null, "replay");
    var context = new AnnotationConfigApplicationContext();
    context.setEnvironment(environment);
    context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    context.register(application);
    try {
      context.refresh();
    } catch (RuntimeException failed) {
      context.close();
      // An engine that refused its models at its start is known in the JVM and to no context.
      Optional.ofNullable(ProcessEngines.getProcessEngine(name)).ifPresent(ProcessEngines::unregister);
      throw failed;
    }
    return new Sandbox(context);
  }

  /** The setting that lets the engine deploy what a folder holds, at any depth, in place of the packaged models. */
  static Map<String, String> modelsIn(Path folder) {
    String all = folder.toAbsolutePath().toUri() + "**/*";
    List<String> patterns = new ArrayList<>();
    List.of(".bpmn", ".dmn", ".form").forEach(ending -> patterns.add(all + ending));
    return Map.of("camunda.bpm.deployment-resource-pattern", String.join(",", patterns));
  }

  /** A bean of the program in the sandbox. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Every bean of a type, in their order. */
  <T> List<T> all(Class<T> type) {
    return context.getBeanProvider(type).orderedStream().toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
