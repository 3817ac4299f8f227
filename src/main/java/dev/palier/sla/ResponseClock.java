package dev.palier.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Until the first human answer; never paused (SLA 4.7 response time; clocks: RESPONSE). */
final class ResponseClock {

  private static final int PERCENT = 100;
  /** Among what was told of this start: the receipt met it, and a row says so. */
  private static final int RECEIPT = 0;

  private final SlaClock clock;
  private final Stage stage;

  ResponseClock(SlaClock clock, Stage stage) {
    this.clock = clock;
    this.stage = stage;
  }

  /** Starts at the opening or at a changed priority, unless a human being has answered; the receipt meets an automatic one. */
  void start(Instant at, Promise promise) {
    if (clock.state == SlaClock.State.ENDED) {
      return;
    }
    boolean metAlready = clock.told.contains(RECEIPT);
    clock.start(at);
    if (metAlready && promise.response() instanceof Target.Automatic) {
      clock.told.add(RECEIPT);
    }
    follow(at, promise);
  }

  /** Counts from here once it runs again; nothing is written. */
  void moveStart(Instant at) {
    if (clock.state != SlaClock.State.ENDED) {
      boolean metAlready = clock.told.contains(RECEIPT);
      clock.start(at);
      if (metAlready) {
        clock.told.add(RECEIPT);
      }
    }
  }

  /** Counts from the last start with the new promise; what was breached stays so. */
  void correct(Instant at, Promise promise) {
    boolean settled = clock.state == SlaClock.State.MET_BY_RECEIPT && clock.isBreached();
    if (clock.state != SlaClock.State.ENDED && !settled) {
      follow(at, promise);
    }
  }

  private void follow(Instant at, Promise promise) {
    clock.target = promise.response();
    clock.supportHours = promise.supportHours();
    clock.percentages = promise.responseWarnings();
    if (clock.target instanceof Target.Timed) {
      clock.state = SlaClock.State.OPEN;
      recompute(at);
    } else if (clock.target instanceof Target.Automatic) {
      if (!clock.isBreached() && clock.told.add(RECEIPT)) {
        stage.book().write(at, LedgerKind.MET, Metric.RESPONSE, null, null, "by the automatic receipt");
      }
      clock.end(SlaClock.State.MET_BY_RECEIPT);
    } else {
      clock.end(SlaClock.State.NOTHING_PROMISED);
    }
  }

  private void recompute(Instant at) {
    Measure measure = stage.measure(clock);
    Instant due = measure.addWhole(clock.startedAt).truncatedTo(ChronoUnit.SECONDS);
    clock.due(at, due, percent -> {
      Duration part = measure.length().multipliedBy(percent).dividedBy(PERCENT);
      return measure.add(clock.startedAt, part).truncatedTo(ChronoUnit.SECONDS);
    });
    stage.show(clock, at, due.toString(), () -> DueText.of(clock, stage));
  }

  /** The first answer by a human being ends the clock for good. */
  void answered(Instant at) {
    stage.settle(clock, at);
    clock.end(SlaClock.State.ENDED);
  }
}
