package dev.palier.customer.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the files: all of it, not the first alone. */
final class Findings {

  private static final int MOST_SHOWN = 60;

  private record Finding(int place, long line, String sentence) {
  }

  private final List<Finding> all = new ArrayList<>();

  /** @param line in the file, from 1; 0 for the file as a whole */
  void add(String file, int place, long line, String sentence) {
    all.add(new Finding(place, line, file + (line == 0 ? "" : ":" + line) + ": " + sentence));
  }

  void add(Line line, String column, String expected) {
    String was = line.cell(column);
    add(line.sheet().file(), line.sheet().ordinal(), line.number(), "column " + column + ": expected " + expected + ", "
        + (was.isEmpty() ? "is empty" : "was '" + (was.length() > MOST_SHOWN ? was.substring(0, MOST_SHOWN) + "…" : was)
            .replaceAll("\\p{Cntrl}", "?") + "'"));
  }

  boolean areNone() {
    return all.isEmpty();
  }

  /** By file and line. */
  List<String> sentences() {
    return all.stream().sorted(Comparator.comparing(Finding::place).thenComparing(Finding::line)).map(Finding::sentence).toList();
  }
}
