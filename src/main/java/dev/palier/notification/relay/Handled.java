package dev.palier.notification.relay;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What one step came to.
 *
 * @param count notices that were tried
 * @param refused whether one was refused for good, so that somebody is to be told at once
 */
record Handled(int count, boolean refused) {

  static final Handled NOTHING = new Handled(0, false);

  Handled and(Handled other) {
    return new Handled(count + other.count, refused || other.refused);
  }

  static CompletableFuture<Handled> all(List<CompletableFuture<Handled>> parts) {
    CompletableFuture<Handled> all = CompletableFuture.completedFuture(NOTHING);
    for (CompletableFuture<Handled> part : parts) {
      all = all.thenCombine(part, Handled::and);
    }
    return all;
  }
}
