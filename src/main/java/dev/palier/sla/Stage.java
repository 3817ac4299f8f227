package dev.palier.sla;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the clocks of one ticket see during one step.
 *
 * @param course read only when a clock needs it
 */
record Stage(Book book, SupportCalendars calendars, Releases releases, Supplier<Mode> mode, Supplier<Course> course) {

  static final String NONE = "none";
  static final String PAUSED = "paused";

  boolean running() {
    return mode.get() == Mode.RUNNING;
  }

  boolean offered() {
    return mode.get() == Mode.OFFERED;
  }

  /** Writes a {@code due} row if the value differs from the one shown last. */
  void show(SlaClock clock, Instant at, String value, Supplier<String> explanation) {
    if (!value.equals(clock.shown)) {
      clock.shown = value;
      book.write(at, LedgerKind.DUE, clock.metric, value, null, explanation.get());
    }
  }

  /** The promise is kept at an instant, unless its deadline passed before, noticed by a timer or not. */
  void settle(SlaClock clock, Instant at) {
    if (!clock.isOpen() || clock.isBreached()) {
      return;
    }
    boolean late = clock.dueAt != null && clock.effectiveDue().isBefore(at);
    if (late) {
      clock.breachedAt = clock.effectiveDue();
    }
    book.write(late ? clock.breachedAt : at, late ? LedgerKind.BREACHED : LedgerKind.MET, clock.metric, null);
  }

  /** Says that nothing is due any more, where something was shown before. */
  void showNothing(SlaClock clock, Instant at, String reason) {
    if (clock.shown != null) {
      show(clock, at, NONE, () -> reason);
    }
  }

  Measure measure(SlaClock clock) {
    return calendars.measure(((Target.Timed) clock.target).amount(), clock.supportHours);
  }
}
