package dev.palier.audit.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.transaction.TransactionException;

/**
 * Lets one node at a time audit the tickets, by a lock in the database that Spring Integration keeps. A node that dies in an audit loses
 * it after a minute. Two that audit at the same time, for a moment, do no harm: they only read.
 */
final class AuditLock {

  static final int TIME_TO_LIVE_MILLIS = 60_000;
  private static final String KEY = "audit";
  private static final Logger LOG = LoggerFactory.getLogger(AuditLock.class);

  private final LockRepository locks;

  AuditLock(LockRepository locks) {
    this.locks = locks;
  }

  boolean acquire() {
    try {
      return locks.acquire(KEY);
    } catch (TransientDataAccessException | TransactionException taken) {
      LOG.debug("Another node audits at the same time", taken);
      return false;
    }
  }

  /** Called now and then while the audit goes on. */
  void renew() {
    try {
      locks.renew(KEY);
    } catch (RuntimeException away) {
      LOG.warn("The lock on the audit could not be renewed: {}", away.getMessage());
    }
  }

  void release() {
    try {
      locks.delete(KEY);
    } catch (RuntimeException away) {
      LOG.debug("The lock on the audit runs out by itself", away);
    }
  }
}
