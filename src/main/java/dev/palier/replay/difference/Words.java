package dev.palier.replay.difference;

import dev.palier.customer.RoleNames;
import dev.palier.sla.Metric;
import dev.palier.sla.SpanWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Clocks, roles, instants and lengths in words, in the contract's zone. */
final class Words {

  private static final Map<Metric, String> CLOCKS = Map.of(Metric.RESPONSE, "First response", Metric.RESOLUTION, "Resolution",
      Metric.UPDATE, "Update", Metric.ESCALATION, "Next level", Metric.CUSTOMER_WAIT, "Waiting for the customer");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final long LONGEST_IN_MINUTES = 119;

  private final DateTimeFormatter moment;
  private final DateTimeFormatter second;
  private final DateTimeFormatter time;
  private final ZoneId zone;

  Words(ZoneId zone) {
    this.zone = zone;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH).withZone(zone);
    this.second = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(zone);
    this.time = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(zone);
  }

  static String clock(Metric metric) {
    return CLOCKS.get(metric);
  }

  /** Names of role ids with {@code ;} between. */
  static String roles(String roles) {
    return roles == null || roles.isEmpty() ? "nobody" : RoleNames.ofAll(roles).replace(RoleNames.BETWEEN, " and ");
  }

  /** For example {@code Mon 7 Mar 2016 09:25}, with seconds where there are any. */
  String at(Instant at) {
    return (at.getEpochSecond() % 60 == 0 ? moment : second).format(at);
  }

  String time(Instant at) {
    return time.format(at);
  }

  LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Calendar time, rounded down to minutes. */
  static String length(Duration length) {
    long seconds = length.abs().toSeconds();
    return seconds < 60 ? seconds + " s" : SpanWords.of(seconds / 60, LONGEST_IN_MINUTES);
  }

  /** {@code 1 ticket}, {@code 3 tickets}. */
  static String count(long count, String one) {
    return count + " " + (count == 1 ? one : one + "s");
  }
}
