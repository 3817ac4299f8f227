package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Audits every few minutes, on a thread of its own and not as a job of the engine: it has to see a job executor that is dead, jobs that
 * are suspended and a database that is slow, so it may hang on none of the engine's threads.
 */
final class AuditLoop implements SmartLifecycle {

  private static final Duration AFTER_THE_START = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(AuditLoop.class);

  private final Watch watch;
  private final AuditSettings settings;
  private volatile CountDownLatch stopped;
  private volatile Thread thread;
  private volatile long lastTurn = System.nanoTime();

  AuditLoop(Watch watch, AuditSettings settings) {
    this.watch = watch;
    this.settings = settings;
  }

  /** Real time since the last turn ended. */
  Duration sinceLastTurn() {
    return Duration.ofNanos(System.nanoTime() - lastTurn);
  }

  @Override
  public void start() {
    if (!settings.alarm().hasSecondWay()) {
      LOG.warn("Findings of the audit can be told by ordinary mail alone, which may be what fails: set palier.audit.alarm.webhook-url "
          + "or palier.audit.alarm.smtp");
    }
    lastTurn = System.nanoTime();
    stopped = new CountDownLatch(1);
    thread = new Thread(this::run, "audit");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    Duration pause = settings.every().compareTo(AFTER_THE_START) < 0 ? settings.every() : AFTER_THE_START;
    while (!stoppedWithin(pause)) {
      try {
        watch.turn();
      } catch (RuntimeException failed) {
        LOG.error("A turn of the audit failed; the next one follows in {}", settings.every(), failed);
        pause = settings.every();
        continue;
      }
      lastTurn = System.nanoTime();
      pause = settings.every();
    }
  }

  private boolean stoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    thread.interrupt();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped != null && stopped.getCount() > 0;
  }
}
