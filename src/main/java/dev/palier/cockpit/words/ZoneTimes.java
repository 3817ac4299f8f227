package dev.palier.cockpit.words;

import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants in words of the contract's zone; today's without the day. */
@Component
public class ZoneTimes {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);

  private final ZoneId zone;
  private final Clock clock;

  ZoneTimes(SupportCalendars calendars, Clock clock) {
    this.zone = calendars.zone();
    this.clock = clock;
  }

  /** The day it is now. */
  public LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** For example {@code 23:40 CET}, {@code Sat 8 Jun 23:40 CEST} on other days, the year with it in other years. */
  public String of(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    DateTimeFormatter format = day.equals(today()) ? TIME : day.getYear() == today().getYear() ? DAY_AND_TIME : WITH_YEAR;
    return format.format(instant.atZone(zone));
  }
}
