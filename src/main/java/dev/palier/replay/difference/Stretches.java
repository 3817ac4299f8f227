package dev.palier.replay.difference;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** When a clock of a ticket ran, paused or was overdue, read from the ledger for drawing. */
final class Stretches {

  private static final Set<LedgerKind> ANSWERS = Set.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);

  /** How a clock stands. */
  enum State {
    RUNNING, PAUSED, OVERDUE
  }

  /** Half-open. */
  record Stretch(Instant from, Instant to, State state) {
  }

  private final Metric metric;
  private final List<Stretch> stretches = new ArrayList<>();
  private Instant since;
  private State state;

  private Stretches(Metric metric) {
    this.metric = metric;
  }

  /** The stretches of a clock; what still lasts ends with {@code end}. */
  static List<Stretch> of(List<LedgerEntry> ledger, Metric metric, Instant end) {
    Stretches read = new Stretches(metric);
    ledger.forEach(read::read);
    read.become(end, null);
    return read.stretches;
  }

  private void read(LedgerEntry entry) {
    boolean mine = entry.metric() == metric;
    if (entry.kind() == LedgerKind.DUE && mine) {
      become(entry.at(), switch (entry.value()) {
        case "none" -> null;
        case "paused" -> State.PAUSED;
        default -> state == State.OVERDUE && metric != Metric.UPDATE ? State.OVERDUE : State.RUNNING;
      });
    } else if (entry.kind() == LedgerKind.BREACHED && mine && metric != Metric.UPDATE) {
      become(entry.at(), State.OVERDUE);
    } else if (entry.kind() == LedgerKind.CLOSED || entry.kind() == LedgerKind.MET && mine
        || metric == Metric.RESPONSE && ANSWERS.contains(entry.kind())
        || metric == Metric.RESOLUTION && entry.kind() == LedgerKind.RESOLVED) {
      become(entry.at(), null);
    }
  }

  private void become(Instant at, State next) {
    if (state != null && since.isBefore(at)) {
      stretches.add(new Stretch(since, at, state));
    }
    since = at;
    state = next;
  }
}
