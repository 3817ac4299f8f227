package dev.palier.notification.relay;

import dev.palier.notification.NoticeBell;
import dev.palier.notification.RelayPulse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Drives the relay: at once after a commit that wrote notices or when a mail is settled, and every few seconds as a net. */
final class RelayLoop implements NoticeBell, RelayPulse, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

  private final Relay relay;
  private final Duration poll;
  private final Duration patience;
  private final Semaphore bell = new Semaphore(0);
  private volatile Thread thread;
  private volatile long lastStep = System.nanoTime();

  /**
   * @param poll real time between two looks without a bell
   * @param patience how long a stop waits for mails being sent
   */
  RelayLoop(Relay relay, Duration poll, Duration patience) {
    this.relay = relay;
    this.poll = poll;
    this.patience = patience;
  }

  @Override
  public void ring() {
    bell.release();
  }

  @Override
  public Duration sinceLastStep() {
    return Duration.ofNanos(System.nanoTime() - lastStep);
  }

  @Override
  public boolean hasServer() {
    return relay.hasServer();
  }

  @Override
  public Optional<Instant> unreachableSince() {
    return relay.unreachableSince();
  }

  @Override
  public void start() {
    lastStep = System.nanoTime();
    Thread loop = new Thread(this::run, "notices-relay");
    loop.setDaemon(true);
    thread = loop;
    loop.start();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        step();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("A step of the notice relay failed; the next one follows within {}", poll, e);
      }
    }
  }

  private void step() {
    if (thread == Thread.currentThread()) {
      lastStep = System.nanoTime();
      relay.step().thenAccept(handled -> {
        if (handled.count() > 0) {
          ring();
        }
      });
    }
  }

  @Override
  public void stop() {
    Thread loop = thread;
    thread = null;
    try {
      if (loop != null) {
        ring();
        loop.join(patience.toMillis());
      }
      relay.close(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
