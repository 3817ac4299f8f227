package dev.palier.availability.month;

import dev.palier.availability.month.Evidence.Kind;
import dev.palier.sla.SupportCalendars;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Figures and their stretches in words, in the contract's zone with its name (reading R9). */
@Component
public class FigureWords {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final int TOLD = 3;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private final ZoneId zone;

  FigureWords(SupportCalendars calendars) {
    this.zone = calendars.zone();
  }

  /** The contract's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** For example {@code October 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** For example {@code Tue 6 Oct 2026 10:00 CEST}; with seconds where there are any. */
  public String at(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    return DAY.format(at) + " " + time(at) + " " + ZONE.format(at);
  }

  /** For example {@code Tue 6 Oct 2026 10:00 to 15:08 CEST}, both with day and zone where they differ. */
  public String range(Span span) {
    ZonedDateTime from = span.startInclusive().atZone(zone);
    ZonedDateTime to = span.endExclusive().atZone(zone);
    boolean near = from.toLocalDate().equals(to.toLocalDate()) && from.getOffset().equals(to.getOffset());
    return near ? DAY.format(from) + " " + time(from) + " to " + time(to) + " " + ZONE.format(to)
        : at(span.startInclusive()) + " to " + at(span.endExclusive());
  }

  private static String time(ZonedDateTime at) {
    return (at.getSecond() == 0 ? TIME : TO_THE_SECOND).format(at);
  }

  /** For example {@code 745 h}, {@code 3 h 40 min} or {@code 12 min 5 s}; exact to the second. */
  public static String length(long seconds) {
    StringBuilder words = new StringBuilder();
    part(words, seconds / HOUR, "h");
    part(words, seconds % HOUR / MINUTE, "min");
    part(words, seconds % MINUTE, "s");
    return words.isEmpty() ? "0 min" : words.toString();
  }

  private static void part(StringBuilder words, long count, String unit) {
    if (count > 0) {
      words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
    }
  }

  /** For example {@code 99.31 %}. */
  public static String percent(BigDecimal percent) {
    return percent.toPlainString() + " %";
  }

  /** How the figure came about, in a sentence without its full stop. */
  public String explanation(Figure figure) {
    String service = length(figure.serviceSeconds()) + " of service"
        + (figure.maintenanceSeconds() == 0 ? "" : " less " + length(figure.maintenanceSeconds()) + " of scheduled maintenance");
    if (figure.downtimeSeconds() == 0) {
      return service + ", no downtime";
    }
    List<Evidence> down = figure.evidence().stream().filter(each -> each.kind() == Kind.DOWNTIME).toList();
    String told = String.join("; ", down.stream().limit(TOLD).map(each -> range(each.span()) + " (" + each.source() + ")").toList());
    return service + ", down " + length(figure.downtimeSeconds()) + ": " + told
        + (down.size() > TOLD ? " and " + (down.size() - TOLD) + " more" : "");
  }

  /** The sum with its numbers: {@code (2678400 s - 0 s - 18480 s) / (2678400 s - 0 s) x 100 = 99.31 %}. */
  public static String sum(Figure figure) {
    return "(" + figure.serviceSeconds() + " s - " + figure.maintenanceSeconds() + " s - " + figure.downtimeSeconds() + " s) / ("
        + figure.serviceSeconds() + " s - " + figure.maintenanceSeconds() + " s) x 100 = " + percent(figure.percent());
  }
}
