package dev.palier.cockpit.words;

import java.time.Duration;
import java.time.Instant;

/** Lengths of time in words. */
public final class Spans {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private Spans() {
  }

  /** For example {@code 45 min}, {@code 3 h 20 min}, {@code 2 d 4 h}. */
  public static String of(long minutes) {
    if (minutes < HOUR) {
      return minutes + " min";
    }
    return minutes < 2 * DAY ? joined(minutes / HOUR, "h", minutes % HOUR, "min") : joined(minutes / DAY, "d", minutes % DAY / HOUR, "h");
  }

  /** How late what was missed was done, if it was. */
  public static String late(Instant missedAt, Instant doneAt) {
    if (doneAt == null) {
      return "not done yet";
    }
    long minutes = Duration.between(missedAt, doneAt).toMinutes();
    return minutes < 0 ? "done in time, learnt late" : minutes == 0 ? "done within a minute" : "done " + of(minutes) + " late";
  }

  private static String joined(long count, String unit, long rest, String restUnit) {
    return count + " " + unit + (rest == 0 ? "" : " " + rest + " " + restUnit);
  }
}
