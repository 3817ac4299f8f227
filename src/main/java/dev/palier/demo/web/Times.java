package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Writes instants in the contract's zone, and how far they are from the demo's present. */
@Component("times")
@DemoOnly
class Times {

  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

  private final SupportCalendars calendars;
  private final Clock clock;

  Times(SupportCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** E.g. {@code Sat 8 Jun 2024 23:10:00 CEST}. */
  public String full(Instant instant) {
    return FULL.format(instant.atZone(calendars.zone()));
  }

  /** E.g. {@code Sat 8 Jun 23:10:00}. */
  public String brief(Instant instant) {
    return SHORT.format(instant.atZone(calendars.zone()));
  }

  /** E.g. {@code 25 min left} or {@code 10 min late}. */
  public String left(Instant dueAt) {
    Duration left = Duration.between(clock.instant(), dueAt);
    return left.isNegative() ? length(left.negated()) + " late" : length(left) + " left";
  }

  /** E.g. {@code in 25 min}; {@code now} for what is due. */
  public String until(Instant instant) {
    Duration left = Duration.between(clock.instant(), instant);
    return left.isNegative() ? "now" : "in " + length(left);
  }

  /** E.g. {@code 2 days 3 h 5 min}, {@code 2 h}, {@code 40 s}; seconds only below a minute. */
  public static String length(Duration duration) {
    if (duration.toMinutes() == 0) {
      return duration.toSeconds() + " s";
    }
    StringJoiner parts = new StringJoiner(" ");
    add(parts, duration.toDays(), duration.toDays() == 1 ? "day" : "days");
    add(parts, duration.toHoursPart(), "h");
    add(parts, duration.toMinutesPart(), "min");
    return parts.toString();
  }

  private static void add(StringJoiner parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + " " + unit);
    }
  }
}
