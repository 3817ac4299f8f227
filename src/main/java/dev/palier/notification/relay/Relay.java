package dev.palier.notification.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Delivers the notice ledger, step by step. It has no thread of its own: {@link RelayLoop} drives it, and so do tests. */
final class Relay {

  private final List<Bulkhead> bulkheads;
  private final UndeliveredReport report;
  private final Clock clock;
  private final ExecutorService watch;

  Relay(List<Bulkhead> bulkheads, UndeliveredReport report, Clock clock, ExecutorService watch) {
    this.bulkheads = List.copyOf(bulkheads);
    this.report = report;
    this.clock = clock;
    this.watch = watch;
  }

  /** One step: reports what is undelivered and starts what is due, in each bulkhead; completes when all it started is settled. */
  CompletableFuture<Handled> step() {
    report.run();
    List<CompletableFuture<Handled>> parts = new ArrayList<>();
    for (Bulkhead bulkhead : bulkheads) {
      parts.add(bulkhead.step(clock.instant()).thenApply(this::told));
    }
    return Handled.all(parts);
  }

  private Handled told(Handled handled) {
    if (handled.refused()) {
      report.soon();
    }
    return handled;
  }

  /** Since when a mail server has not been reached, the longest if there are several. */
  Optional<Instant> unreachableSince() {
    return bulkheads.stream().map(Bulkhead::unreachableSince).filter(Objects::nonNull).min(Instant::compareTo);
  }

  /** Whether there is a mail server at all. */
  boolean hasServer() {
    return !bulkheads.isEmpty();
  }

  void close(Duration longest) throws InterruptedException {
    for (Bulkhead bulkhead : bulkheads) {
      bulkhead.close(longest);
    }
    watch.shutdownNow();
  }
}
