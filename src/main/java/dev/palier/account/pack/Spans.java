package dev.palier.account.pack;

import java.time.Duration;

/** Lengths of time in words. */
final class Spans {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private Spans() {
  }

  /** Calendar time to the nearest minute: {@code 12 min}, {@code 5 h 30 min}, {@code 3 days 4 h}. */
  static String of(Duration time) {
    long minutes = Math.round(time.toMillis() / 60_000d);
    if (minutes < HOUR) {
      return minutes + " min";
    }
    return minutes < 2 * DAY ? joined(minutes / HOUR, "h", minutes % HOUR, "min") : joined(minutes / DAY, "days", minutes % DAY / HOUR, "h");
  }

  /** Hours of work: {@code 4 h 30 min}. */
  static String hours(long minutes) {
    return minutes < HOUR && minutes > 0 ? minutes + " min" : joined(minutes / HOUR, "h", minutes % HOUR, "min");
  }

  private static String joined(long count, String unit, long rest, String restUnit) {
    return count + " " + unit + (rest == 0 ? "" : " " + rest + " " + restUnit);
  }
}
