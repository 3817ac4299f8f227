package dev.palier.intake.fetch;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.TransactionException;

/**
 * Lets one node at a time look into the mailbox, by a lock in the database that Spring Integration keeps. A node that dies loses it
 * after {@link #TIME_TO_LIVE}. Two that look at the same time, for a moment, do no harm: each mail is known by its number.
 */
final class MailboxLock {

  static final Duration TIME_TO_LIVE = Duration.ofSeconds(15);
  private static final Logger LOG = LoggerFactory.getLogger(MailboxLock.class);

  private final LockRepository locks;
  private final String key;
  private final Runnable lost;
  private volatile boolean held;

  /** @param lost called when the lock went to another node */
  MailboxLock(LockRepository locks, String key, TaskScheduler scheduler, Runnable lost) {
    this.locks = locks;
    this.key = key;
    this.lost = lost;
    scheduler.scheduleWithFixedDelay(this::renew, TIME_TO_LIVE.dividedBy(3));
  }

  boolean acquire() {
    try {
      held = held || locks.acquire(key);
    } catch (TransientDataAccessException | TransactionException taken) {
      LOG.debug("Another node takes the mailbox at the same time", taken);
    }
    return held;
  }

  private void renew() {
    try {
      if (held && !locks.renew(key)) {
        held = false;
        LOG.warn("Another node looks into the mailbox now");
        lost.run();
      }
    } catch (RuntimeException away) {
      LOG.warn("The lock on the mailbox could not be renewed, that is tried again: {}", away.getMessage());
    }
  }

  void release() {
    if (held) {
      held = false;
      try {
        locks.delete(key);
      } catch (RuntimeException away) {
        LOG.debug("The lock on the mailbox runs out by itself", away);
      }
    }
  }
}
