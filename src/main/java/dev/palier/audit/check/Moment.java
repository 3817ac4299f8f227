package dev.palier.audit.check;

import dev.palier.sla.ClockImage;
import dev.palier.sla.Metric;
import dev.palier.sla.Recomputed.Stand;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The moments that timers of the models wait for, by the question they ask: {@code ${deadlines.resolutionMoment(execution)}}. */
enum Moment {
  RESPONSE(Metric.RESPONSE), RESOLUTION(Metric.RESOLUTION), UPDATE(Metric.UPDATE), ESCALATION(Metric.ESCALATION),
  CUSTOMER(Metric.CUSTOMER_WAIT);

  /** What timers hold that wait for nothing. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Metric metric;

  Moment(Metric metric) {
    this.metric = metric;
  }

  static Optional<Moment> askedBy(String expression) {
    return Arrays.stream(values()).filter(moment -> expression.contains("deadlines." + moment.name().toLowerCase(Locale.ROOT)
        + "Moment(")).findFirst();
  }

  /** When a timer of a ticket that stands so is due. */
  Instant dueBy(Stand stand) {
    Instant due = next(stand, metric);
    Instant usedUp = this == CUSTOMER ? next(stand, Metric.RESOLUTION) : NEVER;
    return usedUp.isBefore(due) ? usedUp : due;
  }

  private static Instant next(Stand stand, Metric metric) {
    ClockImage clock = stand.clocks().get(metric);
    return clock == null || clock.nextMomentAt() == null ? NEVER : clock.nextMomentAt();
  }
}
