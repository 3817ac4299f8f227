package dev.palier.engine.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** The engine's job executor with an acquisition that wakes when the next timer is due. */
class WokenJobExecutor extends SpringJobExecutor {

  private final NextDueDate nextDueDate;
  private final BooleanSupplier mayAcquire;

  WokenJobExecutor(NextDueDate nextDueDate, BooleanSupplier mayAcquire) {
    this.nextDueDate = nextDueDate;
    this.mayAcquire = mayAcquire;
  }

  @Override
  protected void ensureInitialization() {
    if (acquireJobsCmdFactory == null) {
      acquireJobsCmdFactory = new DefaultAcquireJobsCommandFactory(this);
    }
    acquireJobsRunnable = new WokenAcquisition(this, nextDueDate, mayAcquire);
  }

  /** Real time since the acquisition last looked for jobs. */
  Duration sinceLastLook() {
    return acquireJobsRunnable instanceof WokenAcquisition acquisition ? acquisition.sinceLastLook() : Duration.ZERO;
  }

  /** A job with this due date, in epoch milliseconds of the engine's clock, was committed by this node. */
  void jobIsDueAt(long dueMillis) {
    if (acquireJobsRunnable instanceof WokenAcquisition acquisition) {
      acquisition.jobIsDueAt(dueMillis);
    }
  }
}
