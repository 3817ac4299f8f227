package dev.palier.ticket.process;

import dev.palier.sla.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command as one transaction. Whoever loses a race loses the whole transaction, so the whole command is tried again, from
 * outside; a refusal is final. A wait for a lock that took too long is a lost race too (H2 calls it a timeout of the query).
 */
@Component
public class TicketCommands {

  private static final int ATTEMPTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(TicketCommands.class);

  private final TransactionTemplate transaction;
  private final TicketProcess process;
  private final IdentityService identity;

  TicketCommands(PlatformTransactionManager transactions, TicketProcess process, IdentityService identity) {
    this.transaction = new TransactionTemplate(transactions);
    this.identity = identity;
    this.process = process;
  }

  /** Runs the work in a transaction, again if somebody else was faster; in a transaction that goes on it is part of that. */
  public <T> T inTransaction(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (ProcessEngineException | TransientDataAccessException lost) {
        refusalIn(lost);
        if (attempt == ATTEMPTS) {
          throw lost;
        }
        LOG.debug("Attempt {} lost a race, trying again", attempt, lost);
      }
    }
  }

  private static void refusalIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        throw refusal;
      }
    }
  }

  /**
   * Fires the timers of a ticket that were due before an event and have not fired, in due order, each in its own transaction: a
   * deadline that came before the event counts before it, however late the job executor is. A timer that fails is passed over, so
   * that it cannot hold up what people do. Within a transaction that goes on already nothing fires: it was settled before it.
   */
  public void settle(String ticket, Instant before) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    Authentication signedIn = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      settleUnchecked(ticket, before);
    } finally {
      if (signedIn != null) {
        identity.setAuthentication(signedIn);
      }
    }
  }

  /**
   * Runs a command apart from the transaction that goes on, in a thread of its own, and waits for it: for a step of another process
   * that changes a ticket. What was due before can fire then, and the ticket's transaction is over before the step's: the step must
   * find what is done when it is tried again.
   */
  public void apart(Runnable command) {
    FutureTask<Void> task = new FutureTask<>(command, null);
    new Thread(task, "ticket-apart").start();
    try {
      task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a ticket was changed", stopped);
    }
  }

  private void settleUnchecked(String ticket, Instant before) {
    Set<String> failed = new HashSet<>();
    for (Optional<String> timer = process.overdueTimer(ticket, before, failed); timer.isPresent() && failed.size() < ATTEMPTS;
        timer = process.overdueTimer(ticket, before, failed)) {
      try {
        process.fire(timer.get());
      } catch (RuntimeException elsewhere) {
        failed.add(timer.get());
        LOG.warn("A timer of {} that was due before {} did not fire here: {}", ticket, before, elsewhere.getMessage());
      }
    }
  }
}
