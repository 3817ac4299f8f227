package dev.palier.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What one question to a calendar costs, with starts at random within 40 years; at most 200 ns are allowed, whatever the amount.
 *
 * <pre>{@code
 * ./mvnw -q test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:exec -Dexec.classpathScope=test \
 *     -Dexec.executable=java "-Dexec.args=-cp %classpath dev.palier.calendar.SupportHoursBenchmark"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SupportHoursBenchmark {

  private static final Duration MINUTES_30 = Duration.ofMinutes(30);
  private static final Duration BUSINESS_DAYS_3 = Duration.ofHours(72);
  private static final Duration YEARS_10 = Duration.ofDays(3_652);
  private static final Duration YEARS_500 = Duration.ofDays(182_621);
  private static final int STARTS = 1 << 12;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The calendar asked; development has eleven holidays a year for eleven years. */
  @Param({"Mon 08:00-Sat 08:00", "Mon-Fri 08:30-17:00", "always"})
  public String hours;

  private final Instant[] starts = new Instant[STARTS];
  private SupportHours calendar;
  private WallClock wallClock;
  private int next;

  /** Runs all measurements: one fork, a few short rounds. */
  public static void main(String[] args) throws Exception {
    new Runner(new OptionsBuilder().include(SupportHoursBenchmark.class.getSimpleName()).forks(1)
        .warmupIterations(3).warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(3).measurementTime(TimeValue.milliseconds(500)).build()).run();
  }

  /** Builds the calendar and the starts. */
  @Setup
  public void prepare() {
    calendar = SupportHours.parse("measured", hours, PARIS);
    if (hours.startsWith("Mon-Fri")) {
      var days = IntStream.range(0, 121).mapToObj(i -> LocalDate.of(2021, 1, 1).plusDays(i * 33L)).toList();
      calendar = calendar.without(Holidays.of(days));
    }
    wallClock = WallClock.of(PARIS);
    var random = new Random(1);
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.ofEpochMilli(random.nextLong(1_500_000_000_000L, 2_800_000_000_000L));
    }
  }

  private Instant start() {
    return starts[next++ & STARTS - 1];
  }

  @Benchmark
  public Instant add30Minutes() {
    return calendar.add(start(), MINUTES_30);
  }

  @Benchmark
  public Instant add3BusinessDays() {
    return calendar.add(start(), BUSINESS_DAYS_3);
  }

  @Benchmark
  public Instant add10Years() {
    return calendar.add(start(), YEARS_10);
  }

  @Benchmark
  public Instant add500Years() {
    return calendar.add(start(), YEARS_500);
  }

  @Benchmark
  public Duration between() {
    var one = start();
    var other = start();
    return one.isBefore(other) ? calendar.between(one, other) : calendar.between(other, one);
  }

  @Benchmark
  public Instant nextOpening() {
    return calendar.nextOpeningOrSame(start());
  }

  @Benchmark
  public Instant wallClockAdd3Days() {
    return wallClock.addDays(start(), 3);
  }

  @Benchmark
  public Instant wallClockAdd500Years() {
    return wallClock.addDays(start(), 182_621);
  }

  @Benchmark
  public Instant wallClockAddMonth() {
    return wallClock.addMonths(start(), 1);
  }
}
