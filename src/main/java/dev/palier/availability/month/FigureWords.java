package dev.palier.availability.month;

import dev.palier.availability.month.Evidence.Kind;
import dev.palier.sla.SupportCalendars;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
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

  private final DateTimeFormatter moment;
  private final ZoneId zone;

  FigureWords(SupportCalendars calendars) {
    this.zone = calendars.zone();
    this.moment = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss zzz", Locale.ENGLISH).withZone(zone);
  }

  /** The contract's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** For example {@code October 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** For example {@code Tue 6 Oct 2026 10:00:00 CEST}. */
  public String at(Instant instant) {
    return moment.format(instant);
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
    String told = String.join("; ", down.stream().limit(TOLD).map(each -> at(each.span().startInclusive()) + " to "
        + at(each.span().endExclusive()) + " (" + each.source() + ")").toList());
    return service + ", down " + length(figure.downtimeSeconds()) + ": " + told
        + (down.size() > TOLD ? " and " + (down.size() - TOLD) + " more" : "");
  }

  /** The sum with its numbers: {@code (2678400 s - 0 s - 18480 s) / (2678400 s - 0 s) x 100 = 99.31 %}. */
  public static String sum(Figure figure) {
    return "(" + figure.serviceSeconds() + " s - " + figure.maintenanceSeconds() + " s - " + figure.downtimeSeconds() + " s) / ("
        + figure.serviceSeconds() + " s - " + figure.maintenanceSeconds() + " s) x 100 = " + percent(figure.percent());
  }
}
