package dev.palier.intake.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the program again and again while it works mails off, some of which are delivered twice, and counts: as many tickets as mails
 * were written, no more and no fewer, each with its message and its receipt.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Duser.timezone=UTC -cp target/classes:target/test-classes:$(cat target/classpath) \
 *   dev.palier.intake.bench.IntakeKillBenchmark [mails] [kills]
 * </pre>
 */
public final class IntakeKillBenchmark {

  private static final long SEED = 15;
  private static final int EVERY_SO_MANY_TWICE = 40;
  private static final int LONGEST_DELAY_MILLIS = 300;

  private IntakeKillBenchmark() {
  }

  /** Runs it with 2,000 mails and 20 kills unless told otherwise. */
  public static void main(String[] arguments) throws Exception {
    int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    var random = new Random(SEED);
    var program = new RealProgram();
    program.prepare();
    int delivered = 0;
    for (int kill = 1; kill <= kills; kill++) {
      int until = mails * kill / kills;
      for (; delivered < until; delivered++) {
        deliver(program, delivered);
      }
      program.start();
      int spared = random.nextInt(program.inMailbox());
      while (program.inMailbox() > spared) {
        pause(10);
      }
      pause(random.nextInt(LONGEST_DELAY_MILLIS));
      program.kill();
      System.out.printf("kill %d: %d mails written, %d tickets, %d still in the mailbox%n", kill, delivered,
          program.count("select count(*) from ticket"), program.inMailbox());
    }
    program.start();
    for (int left = program.inMailbox(); left > 0; left = program.inMailbox()) {
      pause(1_000);
    }
    pause(10_000);
    program.stop();
    System.out.printf("mails %d, kills %d: tickets %d, of different subjects %d, messages %d, receipts %d, duplicates recognised %d, "
            + "left undone %d%n", mails, kills, program.count("select count(*) from ticket"),
        program.count("select count(distinct subject) from ticket"), program.count("select count(*) from message"),
        program.count("select count(*) from notice where kind = 'RECEIPT'"),
        program.count("select count(*) from inbox_mail where state = 'DUPLICATE'"),
        program.count("select count(*) from inbox_mail where state in ('STORED', 'HELD')"));
    program.server().stop();
    System.exit(0);
  }

  private static void deliver(RealProgram program, int number) throws Exception {
    program.deliver(RealProgram.mail(number));
    if (number % EVERY_SO_MANY_TWICE == 0) {
      program.deliver(RealProgram.mail(number));
    }
  }

  private static void pause(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
