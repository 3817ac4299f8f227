package dev.palier.intake.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the time from a mail in the mailbox to its receipt taken by the mail server, its ticket being committed before, of a program
 * that has nothing else to do and waits by IDLE. Prints p50, p99 and maximum.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) \
 *   dev.palier.intake.bench.IntakeLatencyBenchmark [mails]
 * </pre>
 */
public final class IntakeLatencyBenchmark {

  private static final long SEED = 5;
  private static final int WARM_UP = 10;
  private static final long PATIENCE_MILLIS = 120_000;

  private IntakeLatencyBenchmark() {
  }

  /** Runs it with 100 mails unless told otherwise. */
  public static void main(String[] arguments) throws Exception {
    int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    var random = new Random(SEED);
    var program = new RealProgram();
    program.prepare();
    program.start();
    long[] millis = new long[mails];
    System.out.printf("load average at the start: %.1f on %d processors%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
    for (int mail = -WARM_UP; mail < mails; mail++) {
      long delivered = System.nanoTime();
      program.deliver(RealProgram.mail(mail + WARM_UP));
      if (!program.server().waitForIncomingEmail(PATIENCE_MILLIS, mail + WARM_UP + 1)) {
        throw new IllegalStateException("No receipt within " + PATIENCE_MILLIS + " ms");
      }
      if (mail >= 0) {
        millis[mail] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - delivered);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000)));
    }
    program.stop();
    Arrays.sort(millis);
    System.out.printf("%d mails: p50 %d ms, p99 %d ms, max %d ms%n", mails, millis[mails / 2],
        millis[(int) Math.ceil(mails * 0.99) - 1], millis[mails - 1]);
    System.exit(0);
  }
}
