package dev.palier.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Between the real and the local time line of a zone, in milliseconds since 1970-01-01T00:00 (UTC and local): a table of all
 * clock changes, searched by halves, because the rules of the JDK are worked out anew for every far year.
 *
 * <p>After the last irregular change the rules repeat every 400 Gregorian years, so one such turn serves all years to come.
 */
final class ZoneTimeline {

  static final long DAY = 86_400_000L;
  static final long WEEK = 7 * DAY;
  /** 400 Gregorian years: 146,097 days, that is 20,871 weeks. */
  static final int WEEKS_PER_TURN = 20_871;
  static final long TURN = WEEKS_PER_TURN * WEEK;

  private final long[] changes;
  private final long[] localChanges;
  private final long[] offsets;
  private final boolean repeats;
  private final long turnStart;
  private final long turnEnd;
  private final long localTurnStart;
  private final long localTurnEnd;

  private ZoneTimeline(long firstOffset, List<ZoneOffsetTransition> transitions, boolean repeats, long turnStart) {
    int count = transitions.size();
    changes = new long[count];
    localChanges = new long[count];
    offsets = new long[count + 1];
    offsets[0] = firstOffset;
    for (int i = 0; i < count; i++) {
      var transition = transitions.get(i);
      changes[i] = transition.toEpochSecond() * 1000;
      offsets[i + 1] = transition.getOffsetAfter().getTotalSeconds() * 1000L;
      // In a gap and the first time through an overlap the offset before the change holds.
      localChanges[i] = changes[i] + Math.max(offsets[i], offsets[i + 1]);
    }
    this.repeats = repeats;
    this.turnStart = turnStart;
    turnEnd = repeats ? turnStart + TURN : Long.MAX_VALUE;
    localTurnStart = repeats ? turnStart + offsets[countUpTo(changes, turnStart)] : turnStart;
    localTurnEnd = repeats ? localTurnStart + TURN : Long.MAX_VALUE;
  }

  static ZoneTimeline of(ZoneId zone) {
    var rules = zone.getRules();
    var transitions = new ArrayList<>(rules.getTransitions());
    boolean repeats = !rules.getTransitionRules().isEmpty() && !transitions.isEmpty();
    long last = transitions.isEmpty() ? 0 : transitions.get(transitions.size() - 1).toEpochSecond() * 1000;
    // A year later nothing irregular is left in the year of the last listed change.
    long turnStart = repeats ? last + 366 * DAY : last;
    if (repeats) {
      addOneTurn(rules, transitions, turnStart + TURN + 366 * DAY);
    }
    var first = transitions.isEmpty() ? rules.getOffset(Instant.EPOCH) : transitions.get(0).getOffsetBefore();
    return new ZoneTimeline(first.getTotalSeconds() * 1000L, transitions, repeats, turnStart);
  }

  private static void addOneTurn(ZoneRules rules, List<ZoneOffsetTransition> transitions, long end) {
    var next = rules.nextTransition(transitions.get(transitions.size() - 1).getInstant());
    while (next.toEpochSecond() * 1000 < end) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
  }

  /** The local time shown at a real instant. */
  long toLocal(long instant) {
    return instant + offsets[countUpTo(changes, folded(instant))];
  }

  /** The real instant of a local time: one that does not exist is taken one gap later, one that exists twice the first time. */
  long toInstant(long local) {
    long turns = local < localTurnEnd ? 0 : (local - localTurnStart) / TURN;
    return local - offsets[countUpTo(localChanges, local - turns * TURN)];
  }

  long startOf(LocalDate day) {
    return toInstant(day.toEpochDay() * DAY);
  }

  /** Whether no change of the clocks lies within the range; false, too, where the turns meet. */
  boolean isSteady(long startInclusive, long endExclusive) {
    return countUpTo(changes, folded(startInclusive)) == countUpTo(changes, folded(endExclusive));
  }

  /** Whether clock changes go on for ever, turn by turn; if not, the last listed change is the last. */
  boolean repeats() {
    return repeats;
  }

  long firstChange() {
    return changes.length == 0 ? 0 : changes[0];
  }

  /** From here on everything repeats, turn by turn or, without further changes, week by week. */
  long regularFrom() {
    return turnStart;
  }

  private long folded(long instant) {
    return instant < turnEnd ? instant : turnStart + (instant - turnStart) % TURN;
  }

  private static int countUpTo(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
