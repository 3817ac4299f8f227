package dev.palier.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The hours in which the clocks of a ticket run: one named calendar in one zone, summer time included (SLA 4.1, 4.4, 4.9).
 * Open time is real time within the hours: the stretch that spans the change in March is an hour shorter, the one in October
 * an hour longer. An opening or closing time that does not exist, or exists twice, on the day of a change is taken as on the
 * {@link WallClock}.
 *
 * <p>All instants and amounts count to the millisecond; finer parts are cut off. Any year will do; instants and amounts
 * outside the range of a {@code long} of milliseconds (292 million years) are an {@link ArithmeticException}. Immutable and
 * safe for many threads.
 */
public final class SupportHours {

  private final String name;
  private final ZoneId zone;
  private final WeeklyHours hours;
  private final Holidays holidays;
  private final ZoneTimeline timeline;
  /** Built when first asked; two threads that ask at once build equal tables. */
  private volatile OpenTimeTable table;

  private SupportHours(String name, ZoneId zone, WeeklyHours hours, Holidays holidays, ZoneTimeline timeline) {
    this.name = name;
    this.zone = zone;
    this.hours = hours;
    this.holidays = holidays;
    this.timeline = timeline;
  }

  /**
   * Reads hours as written in a setting: {@code always}, one stretch a week ({@code Mon 08:00-Sat 08:00}, also over the
   * weekend as in {@code Fri 18:00-Mon 00:00}) or the same hours each day ({@code Mon-Fri 08:30-17:00}). A closing time may
   * be {@code 24:00}.
   *
   * @throws IllegalArgumentException if the name is blank or the text is anything else; the message names calendar, text and
   *     what was expected
   */
  public static SupportHours parse(String name, String hours, ZoneId zone) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("A calendar needs a name; its hours were '" + hours + "'");
    }
    Objects.requireNonNull(zone, () -> "Calendar '" + name + "' needs a zone");
    return new SupportHours(name, zone, WeeklyHoursText.read(name, hours), Holidays.none(), ZoneTimeline.of(zone));
  }

  /** The calendar's name, such as {@code 24x5}. */
  public String name() {
    return name;
  }

  /** The zone whose wall clock the opening and closing times are read on. */
  public ZoneId zone() {
    return zone;
  }

  /** The same hours, closed on these days as well from local midnight to local midnight. */
  public SupportHours without(Holidays holidays) {
    return new SupportHours(name, zone, hours, this.holidays.and(holidays), timeline);
  }

  /**
   * The instant at which the amount of open time is used up, counted from the start. Used up exactly at a closing time, it is
   * that closing time, not the next opening; a start outside the hours counts from the next opening; an amount of zero is
   * used up at once, also outside the hours (SLA 4.1, 4.7).
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public Instant add(Instant start, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Calendar '" + name + "' cannot add a negative amount, was " + amount);
    }
    long from = start.toEpochMilli();
    long millis = amount.toMillis();
    return Instant.ofEpochMilli(millis == 0 ? from : table().firstInstantWith(Math.addExact(table().openUntil(from), millis)));
  }

  /**
   * Open time within the range, in real time.
   *
   * @throws IllegalArgumentException if the end lies before the start
   */
  public Duration between(Instant startInclusive, Instant endExclusive) {
    refuseEndBeforeStart(startInclusive, endExclusive);
    return Duration.ofMillis(table().openUntil(endExclusive.toEpochMilli()) - table().openUntil(startInclusive.toEpochMilli()));
  }

  /** Whether the instant lies within the hours: an opening time does, a closing time does not. */
  public boolean isOpen(Instant at) {
    return nextOpening(at.toEpochMilli()) == at.toEpochMilli();
  }

  /** The instant itself within the hours, else the next opening time. */
  public Instant nextOpeningOrSame(Instant at) {
    return Instant.ofEpochMilli(nextOpening(at.toEpochMilli()));
  }

  /**
   * The open stretches within the range, in order and clipped to it: the explanation of {@link #between}, whose result is
   * their sum. Empty where nothing is open.
   *
   * @throws IllegalArgumentException if the end lies before the start
   */
  public List<Stretch> stretches(Instant startInclusive, Instant endExclusive) {
    refuseEndBeforeStart(startInclusive, endExclusive);
    return table().openWithin(startInclusive.toEpochMilli(), endExclusive.toEpochMilli()).stream()
        .map(span -> new Stretch(Instant.ofEpochMilli(span.from()), Instant.ofEpochMilli(span.to())))
        .toList();
  }

  @Override
  public String toString() {
    return "Calendar '" + name + "' in " + zone;
  }

  private long nextOpening(long at) {
    return table().lastInstantWith(table().openUntil(at));
  }

  private void refuseEndBeforeStart(Instant start, Instant end) {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("Calendar '%s': the end %s lies before the start %s".formatted(name, end, start));
    }
  }

  private OpenTimeTable table() {
    var built = table;
    if (built == null) {
      // Hours without a break are the same in every zone, and in UTC their table is one week long.
      boolean unbroken = hours.equals(WeeklyHours.ALWAYS) && holidays.days().isEmpty();
      built = new OpenTimeTableBuilder(hours, unbroken ? ZoneTimeline.of(ZoneOffset.UTC) : timeline, holidays).build();
      table = built;
    }
    return built;
  }
}
