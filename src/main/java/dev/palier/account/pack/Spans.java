package dev.palier.account.pack;

import dev.palier.sla.SpanWords;
import java.time.Duration;

/** Lengths of time as a pack writes them. */
final class Spans {

  private static final long HOUR = 60;

  private Spans() {
  }

  /** Calendar time to the nearest minute: {@code 12 min}, {@code 5 h 30 min}, {@code 3 days 4 h}. */
  static String of(Duration time) {
    return SpanWords.of(Math.round(time.toMillis() / 60_000d), HOUR - 1);
  }

  /** Hours of work: {@code 4 h 30 min}. */
  static String hours(long minutes) {
    return minutes < HOUR && minutes > 0 ? minutes + " min" : SpanWords.hours(minutes);
  }
}
