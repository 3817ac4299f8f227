package dev.palier.engine.bench;

import dev.palier.Palier;
import dev.palier.engine.Moment;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures how late single timers fire, spread at random over some minutes: this program with its own settings and an empty
 * Camunda application with the engine's defaults, side by side in one JVM, same due dates. A plain JVM timer at those
 * dates shows how much of it is the machine's. A few timers before the first warm the JVM and do not count.
 * Prints p50, p99 and maximum, and how busy the machine was.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) \
 *   dev.palier.engine.bench.TimerLatenessBenchmark [timers] [seconds]
 * </pre>
 */
public final class TimerLatenessBenchmark {

  private static final long SEED = 48;
  private static final int WARM_UP_TIMERS = 20;
  private static final int WARM_UP_SECONDS = 20;
  private static final int ENGINE_DEFAULT_LATENESS_SECONDS = 90;

  private TimerLatenessBenchmark() {
  }

  /** Runs the benchmark with 100 timers over 150 seconds unless told otherwise. */
  public static void main(String[] arguments) throws Exception {
    int timers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
    try (var ours = start(Palier.class);
        var defaults = start(EmptyCamunda.class, "--spring.config.location=optional:file:./none/",
        "--camunda.bpm.process-engine-name=defaults", "--camunda.bpm.deployment-resource-pattern=classpath*:/none/*.bpmn",
        "--spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration")) {
      long[] due = dueDates(timers, seconds);
      var plain = Executors.newSingleThreadScheduledExecutor();
      var machine = Arrays.stream(due).mapToObj(at -> plain.schedule(() -> System.currentTimeMillis() - at,
          at - System.currentTimeMillis(), TimeUnit.MILLISECONDS)).toList();
      Arrays.stream(due).forEach(at -> startTimer(defaults, at));
      Arrays.stream(due).forEach(at -> startTimer(ours, at));
      System.out.printf("load average at the start: %.1f on %d processors%n",
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
      print("Palier", lateness(ours, due));
      print("engine defaults", lateness(defaults, due));
      long[] bare = new long[due.length];
      for (int timer = 0; timer < due.length; timer++) {
        bare[timer] = machine.get(timer).get();
      }
      plain.shutdown();
      print("plain JVM timer", Arrays.copyOfRange(bare, WARM_UP_TIMERS, bare.length));
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 4);
    all[arguments.length] = "--server.port=0";
    all[arguments.length + 1] = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    all[arguments.length + 2] = "--camunda.bpm.job-execution.enabled=true";
    all[arguments.length + 3] = "--spring.jmx.enabled=false";
    var program = new SpringApplicationBuilder(application, Moment.class).run(all);
    program.getBean(ProcessEngine.class).getRepositoryService().createDeployment()
        .addClasspathResource("engine/wait-for-moment.bpmn").deploy();
    return program;
  }

  private static long[] dueDates(int timers, int seconds) {
    long now = System.currentTimeMillis();
    long first = now + WARM_UP_SECONDS * 1000L;
    var random = new Random(SEED);
    return LongStream.concat(random.longs(WARM_UP_TIMERS, now, first), random.longs(timers, first, first + seconds * 1000L))
        .sorted().toArray();
  }

  private static void startTimer(ConfigurableApplicationContext program, long due) {
    program.getBean(ProcessEngine.class).getRuntimeService().startProcessInstanceByKey("wait-for-moment", Map.of("due", due));
  }

  private static long[] lateness(ConfigurableApplicationContext program, long[] due) throws InterruptedException {
    var moment = program.getBean(Moment.class);
    long[] late = new long[due.length];
    for (int timer = 0; timer < due.length; timer++) {
      long patience = Math.max(0, due[timer] - System.currentTimeMillis()) / 1000 + ENGINE_DEFAULT_LATENESS_SECONDS;
      late[timer] = moment.nextFiring(patience).toEpochMilli() - due[timer];
    }
    return Arrays.copyOfRange(late, WARM_UP_TIMERS, late.length);
  }

  private static void print(String name, long[] late) {
    Arrays.sort(late);
    System.out.printf("%-16s %d timers: p50 %d ms, p99 %d ms, max %d ms%n", name, late.length, late[late.length / 2],
        late[(int) Math.ceil(late.length * 0.99) - 1], late[late.length - 1]);
  }
}
