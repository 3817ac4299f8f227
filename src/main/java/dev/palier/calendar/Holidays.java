package dev.palier.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays of a contract, as local days; none unless a calendar file is configured (SLA 4.1). The days carry no
 * zone: the hours they close say in whose zone a day begins and ends. Immutable.
 *
 * <p>Files are RFC 5545 ({@code .ics}, UTF-8) with all-day events only. {@code DTEND} is exclusive, but one that equals
 * {@code DTSTART}, as public authorities publish it, or none at all, is one whole day. Cancelled events are passed over.
 * Events with a time of day or a recurrence rule are refused: each day must stand in the file.
 */
public final class Holidays {

  private static final Holidays NONE = new Holidays(new TreeMap<>());

  private final NavigableMap<LocalDate, String> names;

  private Holidays(NavigableMap<LocalDate, String> names) {
    this.names = Collections.unmodifiableNavigableMap(names);
  }

  /** No holidays: the hours count on every day. */
  public static Holidays none() {
    return NONE;
  }

  /**
   * These days, without names.
   *
   * @throws IllegalArgumentException if a day lies outside the years 1 to 9999
   */
  public static Holidays of(Collection<LocalDate> days) {
    var names = new TreeMap<LocalDate, String>();
    days.forEach(day -> names.put(day, ""));
    return named(names);
  }

  /**
   * Reads a calendar file.
   *
   * @throws UnreadableHolidays if the file is missing, broken or holds anything but all-day events
   */
  public static Holidays read(Path ics) {
    try (var in = Files.newInputStream(ics)) {
      return read(ics.toString(), in);
    } catch (IOException missing) {
      throw UnreadableHolidays.file(ics.toString(), "a file that can be read", missing);
    }
  }

  /**
   * Reads a calendar in UTF-8 and leaves the stream open.
   *
   * @param fileName named in errors
   * @throws UnreadableHolidays if the text is broken or holds anything but all-day events
   */
  public static Holidays read(String fileName, InputStream in) {
    return named(HolidayFile.read(fileName, in));
  }

  /**
   * Reads a calendar and leaves the reader open.
   *
   * @param fileName named in errors
   * @throws UnreadableHolidays if the text is broken or holds anything but all-day events
   */
  public static Holidays read(String fileName, Reader in) {
    return named(HolidayFile.read(fileName, in));
  }

  private static Holidays named(NavigableMap<LocalDate, String> names) {
    for (var day : names.keySet()) {
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw new IllegalArgumentException("A holiday must lie in the years 1 to 9999, was " + day);
      }
    }
    return new Holidays(names);
  }

  /** Whether the local day is a holiday. */
  public boolean contains(LocalDate day) {
    return names.containsKey(day);
  }

  /** All holidays in order; cannot be changed. */
  public Set<LocalDate> days() {
    return names.keySet();
  }

  /** The name of a holiday; two on one day are joined by "; ". Empty on other days and where no name is known. */
  public Optional<String> nameOf(LocalDate day) {
    return Optional.ofNullable(names.get(day)).filter(name -> !name.isEmpty());
  }

  /** The days of both. */
  Holidays and(Holidays others) {
    var both = new TreeMap<>(names);
    others.names.forEach((day, name) -> both.merge(day, name, Holidays::joined));
    return new Holidays(both);
  }

  static String joined(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    return other.isEmpty() ? one : one + "; " + other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holidays holidays && names.equals(holidays.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.isEmpty() ? "no holidays" : names.size() + " holidays from " + names.firstKey() + " to " + names.lastKey();
  }
}
