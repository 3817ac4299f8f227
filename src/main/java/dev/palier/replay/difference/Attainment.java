package dev.palier.replay.difference;

import dev.palier.sla.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a clock's promises were kept on one side. */
record Attainment(long met, long missed, long tickets) {

  /** Of one clock; {@code tickets} are those with at least one miss. */
  static Change<Attainment> of(Comparison comparison, Metric metric) {
    List<Row.Promised> rows = comparison.all(Row.Promised.class).stream().filter(row -> row.metric() == metric).toList();
    return new Change<>(count(rows, true), count(rows, false));
  }

  private static Attainment count(List<Row.Promised> rows, boolean before) {
    long met = 0;
    long missed = 0;
    Set<String> tickets = new HashSet<>();
    for (Row.Promised row : rows) {
      PromiseEnd end = before ? row.change().before() : row.change().after();
      if (end != null) {
        met += end.result() == PromiseEnd.Result.MET ? 1 : 0;
        missed += end.misses();
        if (end.misses() > 0) {
          tickets.add(row.ticket());
        }
      }
    }
    return new Attainment(met, missed, tickets.size());
  }

  long all() {
    return met + missed;
  }

  /** In percent, rounded down to one place so that a miss never reads 100. */
  double percent() {
    return all() == 0 ? 0 : Math.floor(1000.0 * met / all()) / 10;
  }

  String words() {
    return all() == 0 ? "none came to an end" : percent() + " % (" + met + " of " + all() + ")";
  }
}
