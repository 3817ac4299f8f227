package dev.palier.ticket.story;

import dev.palier.sla.SpanWords;
import dev.palier.sla.SupportCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants and spans in words; instants in the contract's zone with its abbreviation (reading R9). */
@Component
class Moments {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH);
  private static final long MINUTES_IN_WORDS = 120;

  private final ZoneId zone;

  Moments(SupportCalendars calendars) {
    this.zone = calendars.zone();
  }

  /** For example {@code Sat 8 June 2024 23:10 CEST}; null for null. */
  String at(Instant instant) {
    return instant == null ? null : MOMENT.format(instant.atZone(zone));
  }

  /** The same local time so many calendar days later (clocks: amounts). */
  Instant daysAfter(Instant start, int days) {
    return start.atZone(zone).toLocalDateTime().plusDays(days).atZone(zone).toInstant();
  }

  /**
   * How long is left or how late it is, in calendar time: {@code 25 min left}, {@code 10 min late}, {@code due now}; null for no
   * deadline.
   */
  static String left(Instant dueAt, Instant now) {
    if (dueAt == null) {
      return null;
    }
    long minutes = minutes(now, dueAt);
    if (minutes == 0) {
      return "due now";
    }
    return minutes > 0 ? span(minutes) + " left" : span(-minutes) + " late";
  }

  /** Calendar time between two instants, to the nearest minute: {@code 60 min}, {@code 5 h 30 min}, {@code 3 days 4 h}. */
  static String span(Instant from, Instant to) {
    return span(Math.abs(minutes(from, to)));
  }

  private static long minutes(Instant from, Instant to) {
    return Math.round(Duration.between(from, to).toMillis() / 60_000d);
  }

  private static String span(long minutes) {
    return SpanWords.of(minutes, MINUTES_IN_WORDS);
  }
}
