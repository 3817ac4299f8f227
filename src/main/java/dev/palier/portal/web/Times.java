package dev.palier.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes instants for one reader.
 *
 * @param zone the reader's
 * @param now  the present, in whole seconds or finer
 */
record Times(ZoneId zone, Instant now) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final long MINUTES_IN_WORDS = 120;
  private static final long HOURS_IN_WORDS = 48;

  /** E.g. {@code Sat 8 Jun 2024, 23:10 CEST}. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(zone));
  }

  /** E.g. {@code 8 Jun 2024}. */
  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  /** For machines, e.g. {@code 2024-06-08T21:10:00Z}. */
  public String machine(Instant instant) {
    return instant.toString();
  }

  /** How far off it is, e.g. {@code in 25 minutes}, {@code 3 hours ago}, {@code just now}. */
  public String distance(Instant instant) {
    long minutes = Math.round(Duration.between(now, instant).toSeconds() / 60d);
    if (minutes == 0) {
      return instant.isAfter(now) ? "in less than a minute" : "just now";
    }
    String words = span(Math.abs(minutes));
    return minutes > 0 ? "in " + words : words + " ago";
  }

  private static String span(long minutes) {
    if (minutes < MINUTES_IN_WORDS) {
      return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
    long hours = Math.round(minutes / 60d);
    return hours < HOURS_IN_WORDS ? hours + " hours" : Math.round(hours / 24d) + " days";
  }

  /** The zone as people read it, e.g. {@code Europe/Paris (Central European Time)}. */
  public String zoneName() {
    return zone.getId() + " (" + zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ")";
  }
}
