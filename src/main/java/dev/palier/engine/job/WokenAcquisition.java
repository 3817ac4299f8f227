package dev.palier.engine.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The acquisition thread's loop, sleeping exactly until the next job is due instead of polling. Timers committed
 * meanwhile on this node shorten the sleep ({@link #jobIsDueAt}); those of other nodes, and whatever else escapes, are
 * found by the slow poll at the latest.
 */
class WokenAcquisition extends SequentialJobAcquisitionRunnable {

  private static final Logger LOG = LoggerFactory.getLogger(WokenAcquisition.class);
  /** A due job that cannot run yet waits for one of its own process instance, which takes milliseconds. */
  private static final long PAUSE_FOR_BLOCKED_JOB_MILLIS = 50;

  private final NextDueDate nextDueDate;
  private final BooleanSupplier mayAcquire;
  private long wakeAt = Long.MIN_VALUE;
  private long earliestCommitted = Long.MAX_VALUE;
  private boolean hinted;
  private volatile long lastLook = System.nanoTime();

  WokenAcquisition(JobExecutor jobExecutor, NextDueDate nextDueDate, BooleanSupplier mayAcquire) {
    super(jobExecutor);
    this.nextDueDate = nextDueDate;
    this.mayAcquire = mayAcquire;
  }

  @Override
  protected AcquiredJobs acquireJobs(JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
    lastLook = System.nanoTime();
    synchronized (MONITOR) {
      wakeAt = Long.MIN_VALUE;
      earliestCommitted = Long.MAX_VALUE;
      hinted = false;
    }
    if (mayAcquire.getAsBoolean()) {
      return super.acquireJobs(context, strategy, engine);
    }
    var nothing = new AcquiredJobs(jobExecutor.getMaxJobsPerAcquisition());
    context.submitAcquiredJobs(engine.getName(), nothing);
    return nothing;
  }

  /** A job with this due date, in epoch milliseconds of the engine's clock, was committed. */
  void jobIsDueAt(long dueMillis) {
    synchronized (MONITOR) {
      earliestCommitted = Math.min(earliestCommitted, dueMillis);
      if (earliestCommitted < wakeAt) {
        MONITOR.notifyAll();
      }
    }
  }

  /** Real time since it last looked for jobs. */
  Duration sinceLastLook() {
    return Duration.ofNanos(System.nanoTime() - lastLook);
  }

  @Override
  public void jobWasAdded() {
    isJobAdded = true;
    synchronized (MONITOR) {
      hinted = true;
      MONITOR.notifyAll();
    }
  }

  @Override
  public void stop() {
    synchronized (MONITOR) {
      isInterrupted = true;
      MONITOR.notifyAll();
    }
  }

  @Override
  protected void suspendAcquisition(long millis) {
    if (millis <= 0) {
      return;
    }
    long pollAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long nextDue = mayAcquire.getAsBoolean() ? nextDueMillis() : Long.MAX_VALUE;
    try {
      synchronized (MONITOR) {
        wakeAt = nextDue;
        sleepUntilDue(pollAt);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      isInterrupted = true;
    }
  }

  private void sleepUntilDue(long pollAt) throws InterruptedException {
    while (!isInterrupted && !hinted) {
      long untilPoll = TimeUnit.NANOSECONDS.toMillis(pollAt - System.nanoTime());
      long untilDue = Math.min(wakeAt, earliestCommitted) - ClockUtil.getCurrentTime().getTime();
      if (untilPoll <= 0 || untilDue <= 0) {
        return;
      }
      MONITOR.wait(Math.min(untilPoll, untilDue));
    }
  }

  private long nextDueMillis() {
    try {
      var now = ClockUtil.getCurrentTime();
      long due = nextDueDate.find(now).orElse(Long.MAX_VALUE);
      return due > now.getTime() ? due : now.getTime() + PAUSE_FOR_BLOCKED_JOB_MILLIS;
    } catch (RuntimeException databaseAway) {
      LOG.warn("The next due date is unknown until the next poll: {}", databaseAway.getMessage());
      return Long.MAX_VALUE;
    }
  }
}
