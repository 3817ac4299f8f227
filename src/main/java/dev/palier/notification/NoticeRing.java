package dev.palier.notification;

import org.springframework.transaction.support.TransactionSynchronization;

/** Rings the bell when the transaction that wrote notices has committed. */
record NoticeRing(NoticeBell bell) implements TransactionSynchronization {

  @Override
  public void afterCommit() {
    bell.ring();
  }
}
