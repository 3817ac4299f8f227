package dev.palier.replay.difference;

import dev.palier.replay.difference.PromiseEnd.Result;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import java.time.Instant;

/** A promise that has begun, as the ledger tells it row by row. */
final class RunningPromise {

  private final Metric metric;
  private final Instant startedAt;
  private Priority priority;
  private Instant due;
  private Instant missedDue;
  private int misses;
  private Instant endedAt;
  private boolean met;
  private boolean rejected;

  RunningPromise(Metric metric, Instant startedAt, Priority priority) {
    this.metric = metric;
    this.startedAt = startedAt;
    this.priority = priority;
  }

  void corrected(Priority corrected) {
    priority = corrected;
  }

  /** @param at the deadline from now on, or null for none */
  void due(Instant at) {
    due = at;
  }

  void met(Instant at) {
    met = true;
    endedAt = at;
    rejected = false;
  }

  void missed() {
    misses++;
    missedDue = missedDue == null ? due : missedDue;
    endedAt = rejected ? null : endedAt;
  }

  /** The event came, late or not: a miss that is noticed with its event is written after it. */
  void ended(Instant at) {
    if (endedAt == null || rejected) {
      endedAt = at;
      rejected = false;
    }
  }

  /** The customer rejected the resolution: it was none, should another one follow or the deadline pass. */
  void rejected() {
    rejected = true;
  }

  PromiseEnd end() {
    Result result = misses > 0 ? Result.MISSED : met ? Result.MET : Result.OPEN;
    return new PromiseEnd(metric, startedAt, priority, result, missedDue == null ? due : missedDue, endedAt, misses);
  }
}
