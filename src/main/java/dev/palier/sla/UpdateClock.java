package dev.palier.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Until the next message to the customer; every message starts it anew (SLA 4.7 minimum update interval; reading R6). */
final class UpdateClock {

  private static final int PERCENT = 100;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final SlaClock clock;
  private final Stage stage;

  UpdateClock(SlaClock clock, Stage stage) {
    this.clock = clock;
    this.stage = stage;
  }

  /** Starts at the opening or at a changed priority. */
  void start(Instant at, Promise promise) {
    promise(promise);
    restart(at);
  }

  /** Counts from its last restart with the new promise. */
  void correct(Instant at, Promise promise) {
    promise(promise);
    recompute(at);
  }

  /** Counts from here once it runs again; nothing is written. */
  void moveStart(Instant at) {
    if (clock.startedAt == null || at.isAfter(clock.startedAt)) {
      clock.start(at);
    }
  }

  private void promise(Promise promise) {
    clock.target = promise.updateInterval();
    clock.supportHours = promise.supportHours();
    clock.percentages = promise.updateReminders();
    clock.touched = true;
  }

  /** A message to the customer, or a resume: a new interval begins. */
  void restart(Instant at) {
    boolean learntLate = clock.startedAt != null && at.isBefore(clock.startedAt);
    clock.start(learntLate ? clock.startedAt : at);
    recompute(clock.startedAt);
  }

  /** Pauses while support waits or a resolution is offered. */
  void recompute(Instant at) {
    if (!(clock.target instanceof Target.Timed)) {
      stage.showNothing(clock, at, "nothing is promised");
      clock.end(SlaClock.State.NOTHING_PROMISED);
      return;
    }
    clock.state = SlaClock.State.OPEN;
    if (!stage.running()) {
      clock.idle(at);
      stage.show(clock, at, Stage.PAUSED, () -> "support waits for the customer (reading of SLA 4.5)");
      return;
    }
    Measure measure = stage.measure(clock);
    Instant due = measure.addWhole(clock.startedAt).truncatedTo(ChronoUnit.SECONDS);
    Duration whole = measure.between(clock.startedAt, due);
    clock.due(at, due, percent -> measure.add(clock.startedAt, whole.multipliedBy(percent).dividedBy(PERCENT))
        .truncatedTo(ChronoUnit.SECONDS));
    stage.show(clock, at, due.toString(), () -> DueText.of(clock, stage));
  }

  /**
   * Records a miss; the next interval starts at the missed deadline.
   *
   * @return whether people are to be told: of the first miss, then at most once a day
   */
  boolean missed() {
    Instant at = clock.effectiveDue();
    stage.book().write(at, LedgerKind.BREACHED, Metric.UPDATE, null);
    boolean tell = clock.lastNoticeAt == null || !at.isBefore(clock.lastNoticeAt.plus(A_DAY));
    clock.lastNoticeAt = tell ? at : clock.lastNoticeAt;
    clock.startedAt = at;
    clock.told.addAll(clock.percentages);
    recompute(at);
    return tell;
  }
}
