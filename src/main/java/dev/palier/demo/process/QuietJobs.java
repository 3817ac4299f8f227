package dev.palier.demo.process;

import dev.palier.demo.DemoOnly;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Keeps the job executor still while the demo fires timers itself. */
@Component
@DemoOnly
public class QuietJobs {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(10);

  private final ObjectProvider<JobExecutor> jobExecutor;
  private final TaskExecutor threads;

  QuietJobs(ObjectProvider<JobExecutor> jobExecutor, @Qualifier("camundaTaskExecutor") TaskExecutor threads) {
    this.jobExecutor = jobExecutor;
    this.threads = threads;
  }

  /**
   * Runs the work while no job is taken, after those that were taken have ended; jobs are taken again afterwards.
   *
   * @return the work's answer
   */
  public synchronized boolean pausedDuring(BooleanSupplier work) {
    JobExecutor executor = jobExecutor.getIfAvailable();
    if (executor == null || !executor.isActive()) {
      return work.getAsBoolean();
    }
    executor.shutdown();
    try {
      awaitIdle();
      return work.getAsBoolean();
    } finally {
      executor.start();
    }
  }

  private void awaitIdle() {
    long end = System.nanoTime() + PATIENCE;
    while (isBusy() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }

  private boolean isBusy() {
    return threads instanceof ThreadPoolTaskExecutor pool && (pool.getActiveCount() > 0 || pool.getQueueSize() > 0);
  }
}
