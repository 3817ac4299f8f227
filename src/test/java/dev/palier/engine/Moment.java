package dev.palier.engine;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clock bean and the delegate of the test model: waits for the variable "due" and notes when it went on. */
@UsableInModels
public class Moment implements JavaDelegate {

  private final BlockingQueue<Long> fired = new LinkedBlockingQueue<>();

  public Date due(DelegateExecution execution) {
    return new Date((Long) execution.getVariable("due"));
  }

  @Override
  public void execute(DelegateExecution execution) {
    long at = System.currentTimeMillis();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        fired.add(at);
      }
    });
  }

  /** Forgets what fired so far. */
  public void forget() {
    fired.clear();
  }

  /** The machine's time at which the next timer fired, or null if none did within the given time. */
  public Instant nextFiring(long seconds) throws InterruptedException {
    Long at = fired.poll(seconds, TimeUnit.SECONDS);
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
