package dev.palier.intake.fetch;

import dev.palier.intake.desk.MailDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the mailbox again and again, in a thread of its own: a mailbox that is away, slow or hung holds up nothing else. What
 * waits in the inbox is dealt with whether the mailbox can be reached or not.
 */
final class FetchLoop implements SmartLifecycle {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration DESK_EVERY = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);

  private final Fetcher fetcher;
  private final Mailbox mailbox;
  private final WatchedSockets sockets;
  private final MailboxLock lock;
  private final MailDesk desk;
  private final Duration poll;
  private final Clock clock;
  private volatile CountDownLatch stopped;
  private volatile Thread fetching;
  private volatile Instant lastLook;
  private int failures;

  FetchLoop(Fetcher fetcher, Mailbox mailbox, WatchedSockets sockets, MailboxLock lock, MailDesk desk, Duration poll, Clock clock) {
    this.fetcher = fetcher;
    this.mailbox = mailbox;
    this.sockets = sockets;
    this.lock = lock;
    this.desk = desk;
    this.poll = poll;
    this.clock = clock;
  }

  /** When this node last looked into the mailbox; null if it never did. */
  Instant lastLook() {
    return lastLook;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    fetching = thread("mail-fetch", this::fetch);
    thread("mail-desk", this::workOff);
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void fetch() {
    while (isRunning()) {
      try {
        turn();
        failures = 0;
      } catch (Exception failed) {
        away(failed);
      }
    }
    mailbox.disconnect();
    lock.release();
  }

  private void turn() throws Exception {
    if (!lock.acquire()) {
      pause(MailboxLock.TIME_TO_LIVE.dividedBy(3));
      return;
    }
    fetcher.look();
    if (lastLook == null || failures > 0) {
      LOG.info("The mailbox {} is open", mailbox);
    }
    lastLook = clock.instant();
    if (fetcher.canIdle()) {
      fetcher.idle();
    } else {
      pause(poll);
    }
  }

  /** Another node may reach it, so the lock is left; the pause grows from one second to a minute. */
  private void away(Exception failed) {
    if (!isRunning()) {
      return;
    }
    failures++;
    if (failures == 1) {
      LOG.warn("The mailbox {} cannot be read, trying again until it can", mailbox, failed);
    } else {
      LOG.warn("The mailbox {} cannot be read, attempt {}: {}", mailbox, failures, failed.toString());
    }
    sockets.closeAll();
    mailbox.disconnect();
    lock.release();
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
    pause(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private void workOff() {
    while (isRunning()) {
      try {
        desk.work();
      } catch (RuntimeException failed) {
        LOG.error("The inbox could not be worked off, trying again in {}", DESK_EVERY, failed);
      }
      pause(DESK_EVERY);
    }
  }

  private void pause(Duration length) {
    try {
      stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    sockets.closeAll();
    try {
      fetching.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped != null && stopped.getCount() > 0;
  }
}
