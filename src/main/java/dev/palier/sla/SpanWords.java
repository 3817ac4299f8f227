package dev.palier.sla;

/** Lengths of calendar time in words. */
public final class SpanWords {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private SpanWords() {
  }

  /**
   * For example {@code 60 min}, {@code 5 h 30 min}, {@code 3 days 4 h}; hours up to two days.
   *
   * @param longestInMinutes up to how many minutes they are counted in minutes alone, inclusive
   */
  public static String of(long minutes, long longestInMinutes) {
    if (minutes <= longestInMinutes) {
      return minutes + " min";
    }
    return minutes < 2 * DAY ? hours(minutes) : joined(minutes / DAY, "days", minutes % DAY / HOUR, "h");
  }

  /** Hours and minutes, however many: {@code 4 h 30 min}, {@code 60 h}. */
  public static String hours(long minutes) {
    return joined(minutes / HOUR, "h", minutes % HOUR, "min");
  }

  private static String joined(long count, String unit, long rest, String restUnit) {
    return count + " " + unit + (rest == 0 ? "" : " " + rest + " " + restUnit);
  }
}
