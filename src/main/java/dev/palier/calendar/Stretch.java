package dev.palier.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of open time without a break, half-open: {@code [startInclusive, endExclusive)}. */
public record Stretch(Instant startInclusive, Instant endExclusive) {

  /** Refuses a stretch that ends before it starts. */
  public Stretch {
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException("A stretch must not end before it starts: " + startInclusive + " to " + endExclusive);
    }
  }

  /** How long the stretch lasts in real time. */
  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }
}
