package dev.palier.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Works off a target along the course of a ticket. Time used is kept as a fraction of the target, so that a change between
 * support hours and development hours is exact (SLA 4.4): everything is scaled by both lengths and stays in whole numbers.
 */
final class UsedTime {

  private static final int PERCENT = 100;

  private final Measure normal;
  private final Measure development;
  private final long normalMinutes;
  private final long developmentMinutes;

  /** A clock that development does not matter to. */
  UsedTime(Measure measure) {
    this(measure, measure);
  }

  UsedTime(Measure normal, Measure development) {
    this.normal = normal;
    this.development = development;
    this.normalMinutes = normal.length().toMinutes();
    this.developmentMinutes = development.length().toMinutes();
  }

  /**
   * The instant at which so much of the target is used up, to the millisecond.
   *
   * @param percent of the target; may be more than 100 (the n-th escalation level is n whole intervals)
   * @return empty while the clock is paused before it got there; an instant where an event ended the running at just this
   *     instant does not count as reached, the remainder of zero is used up at the next resume
   */
  Optional<Instant> reach(List<Course.Part> parts, long percent) {
    return reach(parts, percent, false);
  }

  /** The instant at which the whole target was used up, also if an event ended the running at just this instant. */
  Optional<Instant> usedUp(List<Course.Part> parts) {
    return reach(parts, PERCENT, true);
  }

  private Optional<Instant> reach(List<Course.Part> parts, long percent, boolean endIncluded) {
    long left = Math.multiplyExact(normalMinutes * developmentMinutes * Duration.ofMinutes(1).toMillis(), percent);
    for (Course.Part part : parts) {
      if (part.mode() != Mode.RUNNING) {
        continue;
      }
      Measure measure = part.development() ? development : normal;
      long weight = PERCENT * (part.development() ? normalMinutes : developmentMinutes);
      Instant reached = measure.add(part.startInclusive(), Duration.ofMillis(-Math.floorDiv(-left, weight)));
      if (part.endExclusive() == null || reached.isBefore(part.endExclusive())
          || endIncluded && reached.equals(part.endExclusive())) {
        return Optional.of(reached);
      }
      left = Math.max(0, left - weight * measure.between(part.startInclusive(), part.endExclusive()).toMillis());
    }
    return Optional.empty();
  }
}
