package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** One clock of a ticket as it stands: the row that the timers read. Instants are whole seconds. */
final class SlaClock {

  /** Whether the promise is still open. */
  enum State {
    /** Open; whether it runs or pauses is the ticket's mode. */
    OPEN,
    /** The automatic receipt met it; a later priority may open it again (RESPONSE only). */
    MET_BY_RECEIPT,
    /** Met or overtaken by the event that ends it. */
    ENDED,
    /** Nothing is promised. */
    NOTHING_PROMISED
  }

  final Metric metric;
  State state = State.NOTHING_PROMISED;
  Target target = Target.NOTHING;
  String supportHours;
  List<Integer> percentages = List.of();
  /** From where the target is counted. */
  Instant startedAt;
  /** When the deadline was last set or recomputed; nothing is due before it. */
  Instant setAt;
  Instant dueAt;
  /** The value of the last {@code due} row, or null when the next one is new in any case. */
  String shown;
  Instant breachedAt;
  /** From when on a running clock is at risk: its first warning by the present deadline; null for never. */
  Instant atRiskFrom;
  /** Percentages already told since the start; for reminders, days. */
  final TreeSet<Integer> told = new TreeSet<>();
  /** Percentages still to be told, with their instants. */
  final TreeMap<Integer, Instant> plan = new TreeMap<>();
  /** The escalation level reached when the clock started. */
  int baseLevel;
  /** When people were last told of a missed update. */
  Instant lastNoticeAt;
  ReminderPlan reminders;
  /** Whether the row must be written. */
  boolean touched;
  /** Whether there is a row already. */
  boolean stored;

  SlaClock(Metric metric) {
    this.metric = metric;
  }

  void written() {
    touched = false;
    stored = true;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isBreached() {
    return breachedAt != null;
  }

  void start(Instant at) {
    startedAt = at;
    breachedAt = null;
    lastNoticeAt = null;
    told.clear();
    plan.clear();
    touched = true;
  }

  /** Sets the deadline and plans what is to be told before it; null for no deadline. */
  void due(Instant setAt, Instant dueAt, IntFunction<Instant> instantOf) {
    this.setAt = setAt;
    this.dueAt = dueAt;
    plan.clear();
    atRiskFrom = null;
    touched = true;
    if (dueAt == null || isBreached()) {
      return;
    }
    if (!percentages.isEmpty()) {
      atRiskFrom = instantOf.apply(percentages.get(0));
    }
    for (int percent : percentages) {
      Instant at = told.contains(percent) ? null : percent == percentages.get(0) ? atRiskFrom : instantOf.apply(percent);
      if (at != null && at.isAfter(setAt) && !at.isAfter(dueAt)) {
        plan.put(percent, at);
      }
    }
  }

  /** No deadline for the time being. */
  void idle(Instant setAt) {
    due(setAt, null, percent -> null);
  }

  /** The promise is no longer open; a value shown later is new in any case. */
  void end(State state) {
    this.state = state;
    shown = null;
    dueAt = null;
    plan.clear();
    touched = true;
  }

  /** Nothing is promised any more for the time being; what was met for good, or by the receipt, stays so. */
  void leave() {
    if (isOpen()) {
      end(State.NOTHING_PROMISED);
    }
  }

  /** When the engine's timer is to look at this clock again, or null for never. */
  Instant nextMoment() {
    if (!isOpen() || dueAt == null || isBreached() && metric != Metric.UPDATE) {
      return null;
    }
    return plan.isEmpty() ? effectiveDue() : plan.firstEntry().getValue();
  }

  /** The instant at which the deadline counts: itself, but never before it was set (an overdue one counts from the change). */
  Instant effectiveDue() {
    return dueAt.isBefore(setAt) ? setAt : dueAt;
  }

  /** How the promise of this clock stands. */
  Standing standing(Instant now) {
    if (!isOpen()) {
      return Standing.ON_TRACK;
    }
    if (isBreached()) {
      return Standing.BREACHED;
    }
    return dueAt != null && atRiskFrom != null && !atRiskFrom.isAfter(now) ? Standing.AT_RISK : Standing.ON_TRACK;
  }

  /** Whether the deadline has come and has not been recorded. */
  boolean isMissedBy(Instant now) {
    return isOpen() && dueAt != null && !isBreached() && !now.isBefore(effectiveDue());
  }
}
