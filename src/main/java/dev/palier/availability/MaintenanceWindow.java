package dev.palier.availability;

import dev.palier.calendar.Stretch;
import java.time.Instant;
import java.util.Optional;

/**
 * One maintenance of an instance, with what was announced of it and what came of it (SLA 3.1, 3.2, 3.7).
 *
 * @param id              for example {@code M-1001}
 * @param title           as customers read it
 * @param announcedStart  as customers were told last; null when they were told nothing beforehand
 * @param announcedEnd    exclusive; null like the start. That a running maintenance takes longer does not move it
 * @param announcedInTime whether they were told as early as {@code maintenance.dmn} asks; false when not at all
 * @param startedAt       when it really began; null before
 * @param endedAt         when it really ended, exclusive; null while it runs
 */
public record MaintenanceWindow(String id, Kind kind, String title, Instant announcedStart, Instant announcedEnd,
    boolean announcedInTime, Instant startedAt, Instant endedAt) {

  /** What kind of maintenance it is. */
  public enum Kind {
    /** Announced ahead and agreed to by the agreement (SLA 3.1.1). */
    PLANNED,
    /** Cannot wait; announced as well as possible (SLA 3.2). */
    EMERGENCY,
    /** A patch of a critical security problem, installed at once; customers are told afterwards (SLA 3.7). */
    ZERO_DAY
  }

  /**
   * The time that is left out of the availability as scheduled or emergency maintenance (SLA 4.10).
   *
   * <p>Planned maintenance: its real time, as far as it lies in the announced window; none of it if it was announced too late, even
   * if somebody accepted that. What it takes beyond the window counts like any other time: as downtime if an outage was recorded.
   * Emergency maintenance and zero-day patches: their whole real time. Maintenance that has not begun leaves nothing out.
   *
   * @param now until when maintenance that runs still is counted
   * @return half-open; empty for none
   */
  public Optional<Stretch> leftOut(Instant now) {
    if (startedAt == null || kind == Kind.PLANNED && !announcedInTime) {
      return Optional.empty();
    }
    Instant from = startedAt;
    Instant to = endedAt == null ? now : endedAt;
    if (kind == Kind.PLANNED) {
      from = from.isBefore(announcedStart) ? announcedStart : from;
      to = to.isAfter(announcedEnd) ? announcedEnd : to;
    }
    return from.isBefore(to) ? Optional.of(new Stretch(from, to)) : Optional.empty();
  }
}
