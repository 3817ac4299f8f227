package dev.palier.replay.difference;

import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What became of a promise: of one start of a clock.
 *
 * @param startedAt the ticket's opening, or a changed priority; of UPDATE also a message to the customer or a resume
 * @param priority  that held at its end
 * @param dueAt     the deadline that counted in the end, of several missed ones the first; null for none, also while it paused
 * @param endedAt   when it was met, in time or late; null if it never was
 * @param misses    how many deadlines passed: more than one only for UPDATE, whose next interval begins at a missed deadline
 */
record PromiseEnd(Metric metric, Instant startedAt, Priority priority, Result result, Instant dueAt, Instant endedAt, int misses) {

  /** How it ended; what was still open at the end, or replaced by a changed priority, counts as neither. */
  enum Result {
    MET, MISSED, OPEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Calendar time from the deadline to the end, negative for time that was left; null where there is no such time. */
  Duration late() {
    return dueAt == null || endedAt == null || result == Result.OPEN ? null : Duration.between(dueAt, endedAt);
  }
}
