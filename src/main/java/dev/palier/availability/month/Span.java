package dev.palier.availability.month;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A stretch of time of at least a second, half-open and in whole seconds: {@code [startInclusive, endExclusive)}. */
public record Span(Instant startInclusive, Instant endExclusive) {

  /** Refuses an empty stretch. */
  public Span {
    startInclusive = startInclusive.truncatedTo(ChronoUnit.SECONDS);
    endExclusive = endExclusive.truncatedTo(ChronoUnit.SECONDS);
    if (!startInclusive.isBefore(endExclusive)) {
      throw new IllegalArgumentException("Expected a stretch that ends after " + startInclusive + ", ends at " + endExclusive);
    }
  }

  /** How long it is. */
  public long seconds() {
    return endExclusive.getEpochSecond() - startInclusive.getEpochSecond();
  }
}
