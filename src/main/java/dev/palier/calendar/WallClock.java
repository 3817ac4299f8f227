package dev.palier.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The local time line of a zone, on which calendar days and months count: three calendar days from Friday 15:00 end on Monday
 * 15:00, also when the clocks change in between (SLA 4.7).
 *
 * <p>A local time that does not exist (March) is taken one hour later, one that exists twice (October) the first time. An
 * amount of zero gives the start itself. All instants and amounts count to the millisecond; finer parts are cut off. Amounts
 * may be negative. Instants and amounts outside the range of a {@code long} of milliseconds (292 million years) are an {@link
 * ArithmeticException}.
 */
public final class WallClock {

  private final ZoneTimeline timeline;

  private WallClock(ZoneTimeline timeline) {
    this.timeline = timeline;
  }

  /** The wall clock of the zone, with all its clock changes, past and future. */
  public static WallClock of(ZoneId zone) {
    return new WallClock(ZoneTimeline.of(zone));
  }

  /** The same time of day so many calendar days later (SLA 4.7). */
  public Instant addDays(Instant start, long days) {
    return addLocal(start.toEpochMilli(), Math.multiplyExact(days, ZoneTimeline.DAY));
  }

  /** The same day and time so many months later, or the last day of a shorter month: 31 January + 1 month = end of February. */
  public Instant addMonths(Instant start, long months) {
    long local = timeline.toLocal(start.toEpochMilli());
    long day = Math.floorDiv(local, ZoneTimeline.DAY);
    long dayAfter = LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    return addLocal(start.toEpochMilli(), Math.multiplyExact(dayAfter - day, ZoneTimeline.DAY));
  }

  /** The local date-time that much later on the local time line, as an instant. */
  public Instant add(Instant start, Duration localAmount) {
    return addLocal(start.toEpochMilli(), localAmount.toMillis());
  }

  /** The difference of the two local date-times; negative where the end comes before the start on the wall clock. */
  public Duration between(Instant start, Instant end) {
    long from = timeline.toLocal(start.toEpochMilli());
    long to = timeline.toLocal(end.toEpochMilli());
    return Duration.ofMillis(Math.subtractExact(to, from));
  }

  private Instant addLocal(long start, long amount) {
    long end = amount == 0 ? start : timeline.toInstant(Math.addExact(timeline.toLocal(start), amount));
    return Instant.ofEpochMilli(end);
  }
}
