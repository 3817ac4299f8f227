package dev.palier.customer.roster;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** Dates and times of a calendar file as local ones of a shift's zone. */
final class Moments {

  private static final Pattern DATE = Pattern.compile("\\d{8}");
  private static final Pattern TIME = Pattern.compile("\\d{8}T\\d{6}Z?");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
      .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final ZoneId contract;

  /** @param contract the zone of times that name none */
  Moments(ZoneId contract) {
    this.contract = contract;
  }

  /** In which zone a line's times are meant. */
  ZoneId zone(CalendarLine line) {
    String id = line.parameters().get("TZID");
    if (id == null) {
      return line.value().endsWith("Z") ? ZoneOffset.UTC : contract;
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      throw new Unusable(line, line.name(), "a time zone of the IANA list, e.g. TZID=Europe/Paris", id);
    }
  }

  /** One value of a line in another zone; a day is its midnight. */
  LocalDateTime local(CalendarLine line, String value, ZoneId wanted) {
    try {
      if (DATE.matcher(value).matches()) {
        return LocalDate.parse(value, DAY).atStartOfDay();
      }
      if (TIME.matcher(value).matches()) {
        LocalDateTime written = LocalDateTime.parse(value.replace("Z", ""), LOCAL);
        ZoneId zone = value.endsWith("Z") ? ZoneOffset.UTC : zone(line);
        return zone.equals(wanted) ? written : written.atZone(zone).withZoneSameInstant(wanted).toLocalDateTime();
      }
    } catch (DateTimeException noDate) {
      // Told like one that does not look like a date.
    }
    throw new Unusable(line, line.name(), "a day or a time, e.g. 20261231 or 20261231T220000", value);
  }

  static boolean isDay(String value) {
    return DATE.matcher(value).matches();
  }

  /** A length such as {@code PT8H} or {@code P1W}. */
  static Duration length(CalendarLine line) {
    try {
      String value = line.value();
      return value.matches("P\\d+W") ? Duration.ofDays(7L * Integer.parseInt(value.substring(1, value.length() - 1)))
          : Duration.parse(value);
    } catch (DateTimeException | NumberFormatException noLength) {
      throw new Unusable(line, line.name(), "a length, e.g. PT8H", line.value());
    }
  }
}
