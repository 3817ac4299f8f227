package dev.palier.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Until support offers the resolution; pauses while waiting for the customer, runs in development hours while development has the
 * ticket (SLA 4.4, 4.5, 4.7; clocks: RESOLUTION).
 */
final class ResolutionClock {

  private static final int WHOLE = 100;

  private final SlaClock clock;
  private final Stage stage;

  ResolutionClock(SlaClock clock, Stage stage) {
    this.clock = clock;
    this.stage = stage;
  }

  /** Starts at the opening or at a changed priority. While a resolution is offered nothing is written until it is rejected. */
  void start(Instant at, Promise promise) {
    clock.start(at);
    promise(promise);
    if (!stage.offered()) {
      follow(at);
    }
  }

  /** Counts from the last start with the new promise and the same pauses. While support waits, what is used up is missed now. */
  void correct(Instant at, Promise promise) {
    promise(promise);
    if (stage.offered()) {
      return;
    }
    follow(at);
    if (clock.isOpen() && !stage.running() && !clock.isBreached()) {
      usedUpWhileWaiting().ifPresent(due -> {
        clock.due(at, due, percent -> null);
        stage.show(clock, at, due.toString(), () -> "already used up when support began to wait");
      });
    }
  }

  /** Counts from here once it runs again; nothing is written. */
  void moveStart(Instant at) {
    clock.start(at);
  }

  private void promise(Promise promise) {
    clock.target = promise.resolution();
    clock.supportHours = promise.supportHours();
    clock.percentages = promise.resolutionWarnings();
    clock.touched = true;
  }

  private void follow(Instant at) {
    if (clock.target instanceof Target.Nothing) {
      stage.showNothing(clock, at, "nothing is promised");
      clock.end(SlaClock.State.NOTHING_PROMISED);
    } else {
      clock.state = SlaClock.State.OPEN;
      recompute(at);
    }
  }

  /** Pause, resume, development and back, a release planned: the deadline becomes another one. */
  void recompute(Instant at) {
    if (!clock.isOpen()) {
      return;
    }
    if (!stage.running()) {
      clock.idle(at);
      stage.show(clock, at, Stage.PAUSED, () -> "support waits for the customer (SLA 4.5)");
      return;
    }
    Instant due = (clock.target instanceof Target.Timed ? reach(WHOLE) : nextRelease(stage.course().get().lastResume())).orElse(null);
    clock.due(at, due, percent -> clock.target instanceof Target.Timed ? reach(percent).orElse(null) : null);
    stage.show(clock, at, due == null ? Stage.NONE : due.toString(), () -> DueText.of(clock, stage));
  }

  /** The calendar of routine releases became another one; a deadline that has come stays, whether anybody noticed it yet or not. */
  void releasesChanged(Instant at) {
    boolean come = clock.isOpen() && clock.dueAt != null && !clock.dueAt.isAfter(at);
    if (!come || !nextRelease(stage.course().get().lastResume()).equals(Optional.of(clock.dueAt))) {
      recompute(at);
    }
  }

  private Optional<Instant> reach(int percent) {
    List<Course.Part> parts = stage.course().get().since(clock.startedAt);
    return used(parts).reach(parts, percent).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private UsedTime used(List<Course.Part> parts) {
    return parts.stream().anyMatch(Course.Part::development)
        ? new UsedTime(stage.measure(clock), stage.calendars().developmentMeasure(((Target.Timed) clock.target).amount()))
        : new UsedTime(stage.measure(clock));
  }

  private Optional<Instant> nextRelease(Instant resumed) {
    return stage.releases().firstAfter(resumed.isAfter(clock.startedAt) ? resumed : clock.startedAt);
  }

  private Optional<Instant> usedUpWhileWaiting() {
    Course course = stage.course().get();
    if (clock.target instanceof Target.Timed) {
      List<Course.Part> parts = course.since(clock.startedAt);
      return used(parts).usedUp(parts).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }
    return nextRelease(course.lastResume()).filter(release -> !release.isAfter(course.lastPause()));
  }

  /** Support offers a resolution: met, unless it was breached before. */
  void resolved(Instant at) {
    if (clock.isOpen()) {
      stage.settle(clock, at);
      clock.end(SlaClock.State.ENDED);
    }
  }

  /** The customer rejects it: the clock goes on with what was left (reading R5). */
  void rejected(Instant at) {
    follow(at);
  }
}
