package dev.palier.sla;

import java.time.Instant;

/**
 * How one clock of a ticket stands, to be read.
 *
 * @param open         whether its promise is still open
 * @param dueAt        the deadline, or null when none is known or the clock pauses
 * @param nextMomentAt when the engine's timer is to look again, or null for never
 * @param nextIsMiss   whether that moment is the deadline and not a warning
 * @param target       as people write it
 * @param shown        the last value told: an instant, {@code none}, {@code paused} or null
 * @param setAt        when the deadline was last set; of the waiting for the customer, from when its days are counted
 */
public record ClockView(Metric metric, boolean open, Instant startedAt, Instant dueAt, Instant nextMomentAt, boolean nextIsMiss,
    boolean breached, String target, String shown, Instant setAt) {

  static ClockView of(SlaClock clock) {
    Instant next = clock.nextMoment();
    return new ClockView(clock.metric, clock.isOpen(), clock.startedAt, clock.dueAt, next, clock.plan.isEmpty(),
        clock.isBreached(), clock.target.toString(), clock.shown, clock.setAt);
  }
}
