package dev.palier.notification.relay;

import dev.palier.notification.mail.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail server with threads of its own: when it hangs, only the mails for its domains wait. */
final class Bulkhead {

  private static final Logger LOG = LoggerFactory.getLogger(Bulkhead.class);

  private final Domains domains;
  private final MailServer server;
  private final Claims claims;
  private final Delivery delivery;
  private final int threads;
  private final Rest rest;
  private final ExecutorService pool;
  private final Set<Long> inFlight = ConcurrentHashMap.newKeySet();

  Bulkhead(String name, Domains domains, MailServer server, Claims claims, Delivery delivery, int threads, Duration maxBackoff) {
    this.domains = domains;
    this.server = server;
    this.claims = claims;
    this.delivery = delivery;
    this.threads = threads;
    this.rest = new Rest(maxBackoff);
    this.pool = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "notices-" + name);
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Takes as many due notices as threads are free and starts sending them; completes with the outcome when all are settled. */
  synchronized CompletableFuture<Handled> step(Instant now) {
    int most = rest.allowed(now, threads - inFlight.size(), inFlight.size());
    List<CompletableFuture<Handled>> started = new ArrayList<>();
    for (Claim claim : most > 0 ? claims.take(domains, inFlight, most, now) : List.<Claim>of()) {
      inFlight.add(claim.id());
      started.add(CompletableFuture.supplyAsync(() -> attempt(claim), pool));
    }
    return Handled.all(started);
  }

  private Handled attempt(Claim claim) {
    try {
      return new Handled(1, delivery.attempt(claim, server, rest));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("Notice {} of ticket {} could not be settled; it is taken up again when its lease ends", claim.kind(),
          claim.ticket(), e);
      return new Handled(0, false);
    } finally {
      inFlight.remove(claim.id());
    }
  }

  Instant unreachableSince() {
    return rest.unreachableSince();
  }

  /** Takes no more and waits for what is being sent. */
  void close(Duration longest) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      pool.shutdownNow();
    }
  }
}
