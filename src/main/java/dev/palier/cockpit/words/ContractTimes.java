package dev.palier.cockpit.words;

import dev.palier.sla.SpanWords;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants and spans as managers read them, in the contract's zone (reading R9). */
@Component
public class ContractTimes {

  private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter TIME_IN_ZONE = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_IN_ZONE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR_IN_ZONE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR_AND_TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
  private static final int WEEK = 7;
  private static final double MINUTE = 60;
  private static final long SECONDS_IN_WORDS = 100;
  private static final long MINUTES_IN_WORDS = 120;

  private final ZoneId zone;
  private final Clock clock;

  ContractTimes(SupportCalendars calendars, Clock clock) {
    this.zone = calendars.zone();
    this.clock = clock;
  }

  /** The day it is now. */
  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /** For example {@code 23:40 CET}, {@code Sat 8 Jun 23:40 CEST} on other days, the year with it in other years. */
  public String of(Instant instant) {
    LocalDate day = dayOf(instant);
    DateTimeFormatter format = day.equals(today()) ? TIME_IN_ZONE : day.getYear() == today().getYear() ? DAY_IN_ZONE : YEAR_IN_ZONE;
    return format.format(instant.atZone(zone));
  }

  /** For example {@code Sat 8 June 2024 23:10 CEST}; null for null. */
  public String at(Instant instant) {
    return instant == null ? null : WHOLE.format(instant.atZone(zone));
  }

  /** As short as it is clear beside the present: {@code 23:40}, {@code Sat 23:40}, {@code 8 Jun 23:40}, {@code 8 Jun 2024 23:40}. */
  public String brief(Instant instant, Instant now) {
    ZonedDateTime at = instant.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = Math.abs(ChronoUnit.DAYS.between(today, at.toLocalDate()));
    if (days == 0) {
      return TIME.format(at);
    }
    return (days < WEEK ? DAY_AND_TIME : at.getYear() == today.getYear() ? DATE_AND_TIME : YEAR_AND_TIME).format(at);
  }

  /** Calendar time, to the nearest whole unit: {@code 45 s}, {@code 12 min}, {@code 5 h 30 min}, {@code 3 days 4 h}. */
  public static String span(Duration span) {
    long seconds = Math.round(Math.abs(span.toMillis()) / 1000d);
    if (seconds < SECONDS_IN_WORDS) {
      return seconds + " s";
    }
    return SpanWords.of(Math.round(seconds / MINUTE), MINUTES_IN_WORDS);
  }

  /** {@code in 12 min}, {@code 12 min ago}. */
  public static String distance(Instant instant, Instant now) {
    String span = span(Duration.between(now, instant));
    return instant.isBefore(now) ? span + " ago" : "in " + span;
  }

  /** The beginning of a day of the contract's zone. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day of the contract's zone that holds an instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
