package dev.palier.sla;

import dev.palier.calendar.Holidays;
import dev.palier.calendar.SupportHours;
import dev.palier.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The named calendars of the agreement in the contract's zone (SLA 4.1, 4.4, 4.9). Public holidays close the calendars that
 * say so and are no business days; they never close the hours that minutes and hours count in (clocks: calendars).
 */
public final class SupportCalendars {

  /**
   * One calendar as configured.
   *
   * @param hours         see {@link SupportHours#parse}
   * @param closedOnHolidays whether public holidays close it
   */
  public record Definition(String hours, boolean closedOnHolidays) {
  }

  /**
   * The calendar in which a kind of day counts, and how much open time makes one day.
   *
   * @param calendar name of the calendar
   * @param length   whole minutes
   */
  public record WorkingDay(String calendar, Duration length) {
  }

  private final Map<String, SupportHours> calendars = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final SupportHours businessDays;
  private final SupportHours development;
  private final WorkingDay businessDay;
  private final WorkingDay developmentDay;
  private final WallClock wallClock;
  private final ZoneId zone;

  /**
   * Builds every calendar.
   *
   * @throws IllegalArgumentException if hours cannot be read or a working day names a calendar that is not defined
   */
  public SupportCalendars(ZoneId zone, Map<String, Definition> definitions, WorkingDay businessDay, WorkingDay developmentDay,
      Holidays holidays) {
    definitions.forEach((name, definition) -> {
      SupportHours hours = SupportHours.parse(name, definition.hours(), zone);
      texts.put(name, definition.hours());
      calendars.put(name, definition.closedOnHolidays() ? hours.without(holidays) : hours);
    });
    this.businessDay = businessDay;
    this.developmentDay = developmentDay;
    this.businessDays = named(businessDay.calendar()).without(holidays);
    this.development = named(developmentDay.calendar());
    this.wallClock = WallClock.of(zone);
    this.zone = zone;
  }

  /**
   * The calendar of this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public SupportHours named(String name) {
    SupportHours hours = calendars.get(name);
    if (hours == null) {
      throw new IllegalArgumentException("expected one of the calendars " + calendars.keySet() + ", was '" + name + "'");
    }
    return hours;
  }

  /** The hours of a calendar as they are configured, e.g. {@code Mon 08:00-Sat 08:00} or {@code always}. */
  public String hoursOf(String name) {
    return texts.get(named(name).name());
  }

  /** The instant itself if it lies in a working day, else when the next one begins: a morning on which people are there. */
  public Instant nextWorkingDayOrSame(Instant at) {
    return development.nextOpeningOrSame(at);
  }

  /** The contract's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The contract's wall clock. */
  public WallClock wallClock() {
    return wallClock;
  }

  /** How an amount is counted outside development, for a ticket with these support hours. */
  public Measure measure(Amount amount, String supportHours) {
    return switch (amount.unit()) {
      case MINUTE -> new Measure.OpenTime(named(supportHours), Duration.ofMinutes(amount.count()));
      case HOUR -> new Measure.OpenTime(named(supportHours), Duration.ofHours(amount.count()));
      case BUSINESS_DAY -> new Measure.OpenTime(businessDays, businessDay.length().multipliedBy(amount.count()));
      case CALENDAR_DAY -> new Measure.LocalTime(wallClock, Duration.ofDays(amount.count()), 0);
      case MONTH -> new Measure.LocalTime(wallClock, Duration.ZERO, amount.count());
    };
  }

  /** How the same amount is counted while the ticket is in development: an hour stays an hour, a day is a working day there (SLA 4.4). */
  public Measure developmentMeasure(Amount amount) {
    Duration length = switch (amount.unit()) {
      case MINUTE -> Duration.ofMinutes(amount.count());
      case HOUR -> Duration.ofHours(amount.count());
      case BUSINESS_DAY, CALENDAR_DAY -> developmentDay.length().multipliedBy(amount.count());
      case MONTH -> throw new IllegalArgumentException("expected a target that development can work off, was '" + amount + "'");
    };
    return new Measure.OpenTime(development, length);
  }
}
