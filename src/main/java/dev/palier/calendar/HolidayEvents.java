package dev.palier.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.ContentHandler;

/** Collects the days of all-day events as the parser meets them, and refuses at once what is not one. */
final class HolidayEvents implements ContentHandler {

  private static final Set<String> RECURRENCE = Set.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");
  private static final int LONGEST_DAYS = 366;

  private final NavigableMap<LocalDate, String> days = new TreeMap<>();
  private final Map<String, String> event = new HashMap<>();
  private int depth;
  private boolean inEvent;
  private String property;
  private String valueType;

  NavigableMap<LocalDate, String> days() {
    return days;
  }

  @Override
  public void startCalendar() {
    depth = 0;
  }

  @Override
  public void endCalendar() {
  }

  @Override
  public void startComponent(String name) {
    depth++;
    if (depth == 1) {
      inEvent = "VEVENT".equals(name);
      event.clear();
    }
  }

  @Override
  public void endComponent(String name) {
    if (depth == 1 && inEvent && !"CANCELLED".equals(event.get("STATUS"))) {
      addEvent();
    }
    depth--;
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
    valueType = "";
  }

  @Override
  public void parameter(String name, String value) {
    if ("VALUE".equalsIgnoreCase(name)) {
      valueType = value.toUpperCase(Locale.ROOT);
    }
  }

  @Override
  public void propertyValue(String value) {
    // An alarm within an event has properties of its own.
    if (depth != 1 || !inEvent) {
      return;
    }
    if (RECURRENCE.contains(property)) {
      throw new Refused("every holiday as an event of its own without recurrence, found " + property + ":" + value);
    }
    if (property.equals("DTSTART") || property.equals("DTEND")) {
      date(value);
    }
    if (event.put(property, value) != null && property.startsWith("DT")) {
      throw new Refused("one " + property + " in an event, found a second");
    }
  }

  @Override
  public void endProperty(String name) {
  }

  private void date(String value) {
    if (!valueType.equals("DATE")) {
      throw new Refused("an all-day event, %s;VALUE=DATE:yyyyMMdd, found %s".formatted(property, value));
    }
    if (!value.matches("(?!0000)\\d{8}")) {
      throw new Refused("a day of the form yyyyMMdd in " + property + ", found " + value);
    }
    try {
      dateOf(value);
    } catch (DateTimeException noDay) {
      throw new Refused("a day that exists in " + property + ", found " + value);
    }
  }

  private void addEvent() {
    if (!event.containsKey("DTSTART")) {
      throw new Refused("DTSTART;VALUE=DATE:yyyyMMdd in the event that ends here");
    }
    var start = dateOf(event.get("DTSTART"));
    var end = endAfter(start);
    long length = ChronoUnit.DAYS.between(start, end);
    if (length < 0 || length > LONGEST_DAYS) {
      throw new Refused("an event of at most %d days that does not end before it starts, found %s to %s"
          .formatted(LONGEST_DAYS, start, end));
    }
    var name = unescaped(event.getOrDefault("SUMMARY", ""));
    start.datesUntil(length == 0 ? start.plusDays(1) : end).forEach(day -> days.merge(day, name, Holidays::joined));
  }

  private LocalDate endAfter(LocalDate start) {
    if (event.containsKey("DTEND")) {
      return dateOf(event.get("DTEND"));
    }
    var duration = event.getOrDefault("DURATION", "P1D");
    if (!duration.matches("\\+?P\\d{1,3}[DW]")) {
      throw new Refused("a DURATION in whole days or weeks, found " + duration);
    }
    return start.plus(Period.parse(duration));
  }

  private static LocalDate dateOf(String value) {
    return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([,;\\\\])", "$1").strip();
  }

  /** What was expected, and what was found instead. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String expected) {
      super(expected);
    }
  }
}
