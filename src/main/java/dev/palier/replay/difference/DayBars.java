package dev.palier.replay.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws notices by day: before as wide light bars, after as narrow dark ones on them. Stretches to any width. */
final class DayBars {

  private static final int HEIGHT = 60;
  private static final int PITCH = 10;
  private static final int LEAST_DAYS = 14;

  private final LocalDate first;
  private final LocalDate last;

  /** Days from one to another, both included; short stretches are filled up so that bars stay bars. */
  DayBars(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last.isBefore(first.plusDays(LEAST_DAYS)) ? first.plusDays(LEAST_DAYS) : last;
  }

  LocalDate first() {
    return first;
  }

  LocalDate middle() {
    return first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
  }

  LocalDate last() {
    return last;
  }

  /** The highest of the bars. */
  static int most(List<Row.Notices> rows) {
    return byDay(rows).values().stream().mapToInt(day -> Math.max(day.before(), day.after())).max().orElse(0);
  }

  String svg(List<Row.Notices> rows) {
    double scale = (double) HEIGHT / Math.max(1, most(rows));
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    StringBuilder svg = new StringBuilder("<svg class=\"days\" viewBox=\"0 0 " + days * PITCH + " " + HEIGHT
        + "\" preserveAspectRatio=\"none\" role=\"img\">");
    byDay(rows).forEach((day, count) -> {
      long x = (day.toEpochDay() - first.toEpochDay()) * PITCH;
      bar(svg, x + 0.5, PITCH - 1, count.before() * scale, "b");
      bar(svg, x + 3.0, PITCH - 6, count.after() * scale, "a");
    });
    return svg.append("</svg>").toString();
  }

  private static void bar(StringBuilder svg, double x, double width, double height, String side) {
    if (height > 0) {
      svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", side, x,
          HEIGHT - height, width, height));
    }
  }

  private static Map<LocalDate, Change<Integer>> byDay(List<Row.Notices> rows) {
    Map<LocalDate, Change<Integer>> days = new TreeMap<>();
    rows.forEach(row -> days.merge(row.day(), row.change(),
        (one, other) -> new Change<>(one.before() + other.before(), one.after() + other.after())));
    return days;
  }
}
