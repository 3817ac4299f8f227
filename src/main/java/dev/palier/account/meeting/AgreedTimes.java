package dev.palier.account.meeting;

import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants and lengths in words, in the contract's zone with its name (reading R9). */
@Component
public class AgreedTimes {

  private static final int HOUR = 60;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final DateTimeFormatter moment;
  private final ZoneId zone;

  AgreedTimes(SupportCalendars calendars) {
    this.zone = calendars.zone();
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(zone);
  }

  /** The contract's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** For example {@code Tue 14 April 2026 10:00 CEST}; null for null. */
  public String at(Instant instant) {
    return instant == null ? null : moment.format(instant);
  }

  /** For example {@code 90 minutes} or {@code 1 h 30 min}. */
  public static String length(int minutes) {
    if (minutes < HOUR || minutes % HOUR == 0 && minutes == HOUR) {
      return minutes + " minutes";
    }
    return minutes / HOUR + " h" + (minutes % HOUR == 0 ? "" : " " + minutes % HOUR + " min");
  }

  /** For example {@code 14 April 2026}; null for null. */
  public static String day(LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  /** The day in the contract's zone. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
