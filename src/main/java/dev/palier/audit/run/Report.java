package dev.palier.audit.run;

import dev.palier.audit.check.Seen;
import java.time.Instant;
import java.util.List;

/**
 * What one audit saw.
 *
 * @param tickets how many open tickets it examined
 * @param failure why it could not examine everything, null if it could
 */
public record Report(Instant startedAt, Instant endedAt, int tickets, List<Seen> seen, String failure) {

  /** Whether everything was examined and nothing found. */
  public boolean isClean() {
    return seen.isEmpty() && failure == null;
  }
}
