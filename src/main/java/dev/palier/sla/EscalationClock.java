package dev.palier.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until the next level of the path: level n at n intervals of running support time (SLA 4.7, 4.8; reading R2). Development does not
 * matter to it.
 */
final class EscalationClock {

  private static final int PERCENT = 100;

  private final SlaClock clock;
  private final Stage stage;
  private final Levels levels;

  /** How far the ticket has been escalated. */
  interface Levels {
    int reached();

    int last();
  }

  EscalationClock(SlaClock clock, Stage stage, Levels levels) {
    this.clock = clock;
    this.stage = stage;
    this.levels = levels;
  }

  /** Starts at the opening or at a changed priority; the level reached stays, the next ones wait their intervals from here. */
  void start(Instant at, Promise promise) {
    clock.start(at);
    clock.baseLevel = levels.reached();
    correct(at, promise);
  }

  /** Counts from here once it runs again; nothing is written. */
  void moveStart(Instant at) {
    clock.start(at);
    clock.baseLevel = levels.reached();
  }

  /** Counts from the last start with the new interval; overdue levels are raised at the change. */
  void correct(Instant at, Promise promise) {
    clock.target = promise.lastLevel() > 0 ? promise.escalationInterval() : Target.NOTHING;
    clock.supportHours = promise.supportHours();
    recompute(at);
  }

  /** Pause, resume, a level raised. */
  void recompute(Instant at) {
    clock.touched = true;
    if (!(clock.target instanceof Target.Timed) || levels.reached() >= levels.last()) {
      boolean lastTold = levels.last() > 0 && levels.reached() >= levels.last();
      stage.showNothing(clock, at, lastTold ? "the last level has been told" : "no interval is promised");
      String shown = clock.shown;
      clock.end(SlaClock.State.NOTHING_PROMISED);
      clock.shown = shown;
      return;
    }
    clock.state = SlaClock.State.OPEN;
    if (!stage.running()) {
      clock.idle(at);
      stage.show(clock, at, Stage.PAUSED, () -> "support waits for the customer (reading of SLA 4.5)");
      return;
    }
    long intervals = levels.reached() + 1L - clock.baseLevel;
    Instant due = new UsedTime(stage.measure(clock)).reach(stage.course().get().since(clock.startedAt), intervals * PERCENT)
        .map(reached -> reached.truncatedTo(ChronoUnit.SECONDS)).filter(reached -> !reached.isBefore(at)).orElse(at);
    clock.due(at, due, percent -> null);
    stage.show(clock, at, clock.dueAt.toString(), () -> DueText.of(clock, stage));
  }
}
