package dev.palier.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The calendars of the agreement, and Paris wall-clock times as instants. */
final class Calendars {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final SupportHours WORK_WEEK = SupportHours.parse("24x5", "Mon 08:00-Sat 08:00", PARIS);
  static final SupportHours ALWAYS = SupportHours.parse("24x7", "always", PARIS);
  static final SupportHours DEVELOPMENT = SupportHours.parse("development", "Mon-Fri 08:30-17:00", PARIS);

  private Calendars() {
  }

  /** The first instant at which the clocks of Paris show this. */
  static Instant paris(String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(PARIS).toInstant();
  }
}
