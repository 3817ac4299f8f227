package dev.palier.account;

import dev.palier.sla.ReviewRhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a business review covers, of the contract's zone (SLA 2).
 *
 * @param name {@code 2026-Q1}, {@code 2026-H1}, {@code 2026}, {@code 2026-03}; for other days both of them
 * @param from first day, inclusive
 * @param to   first day after it, exclusive
 */
public record ReviewPeriod(String name, LocalDate from, LocalDate to) {

  private static final Pattern NAME = Pattern.compile("(20\\d\\d)(?:-(?:([QH])(\\d)|(0[1-9]|1[0-2])))?");
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** Refuses a period that ends before it begins. */
  public ReviewPeriod {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A period must begin before it ends, was " + from + " to " + to);
    }
  }

  /** Any days; those of a month, quarter, half-year or year have its name. */
  public static ReviewPeriod of(LocalDate from, LocalDate to) {
    for (ReviewRhythm rhythm : ReviewRhythm.values()) {
      if (rhythm != ReviewRhythm.NONE && beginsAt(rhythm, from) && from.plusMonths(rhythm.months()).equals(to)) {
        return beginningAt(rhythm, from);
      }
    }
    return new ReviewPeriod(from + "-" + to, from, to);
  }

  /** Reads the name of a month, quarter, half-year or year; empty for anything else. */
  public static Optional<ReviewPeriod> parse(String name) {
    Matcher read = NAME.matcher(name == null ? "" : name);
    if (!read.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(read.group(1));
    if (read.group(4) != null) {
      return Optional.of(beginningAt(ReviewRhythm.ONCE_A_MONTH, LocalDate.of(year, Integer.parseInt(read.group(4)), 1)));
    }
    ReviewRhythm rhythm = read.group(2) == null ? ReviewRhythm.ONCE_A_YEAR
        : read.group(2).equals("Q") ? ReviewRhythm.ONCE_A_QUARTER : ReviewRhythm.TWICE_A_YEAR;
    int part = read.group(3) == null ? 1 : Integer.parseInt(read.group(3));
    return part < 1 || part > MONTHS_OF_A_YEAR / rhythm.months() ? Optional.empty()
        : Optional.of(beginningAt(rhythm, LocalDate.of(year, 1 + (part - 1) * rhythm.months(), 1)));
  }

  /** The latest period of a rhythm that has ended when a day begins. */
  public static ReviewPeriod lastEnded(ReviewRhythm rhythm, LocalDate day) {
    LocalDate begin = day.withDayOfMonth(1);
    while (!beginsAt(rhythm, begin)) {
      begin = begin.minusMonths(1);
    }
    return beginningAt(rhythm, begin.minusMonths(rhythm.months()));
  }

  /** The periods of a rhythm that ended after one day began and no later than another begins, the earliest first. */
  public static List<ReviewPeriod> endedBetween(ReviewRhythm rhythm, LocalDate afterExclusive, LocalDate untilInclusive) {
    List<ReviewPeriod> ended = new ArrayList<>();
    for (ReviewPeriod last = lastEnded(rhythm, untilInclusive); last.to().isAfter(afterExclusive);
        last = lastEnded(rhythm, last.from())) {
      ended.add(0, last);
    }
    return ended;
  }

  private static boolean beginsAt(ReviewRhythm rhythm, LocalDate day) {
    return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % rhythm.months() == 0;
  }

  private static ReviewPeriod beginningAt(ReviewRhythm rhythm, LocalDate from) {
    int part = (from.getMonthValue() - 1) / rhythm.months() + 1;
    String name = switch (rhythm) {
      case ONCE_A_YEAR -> String.valueOf(from.getYear());
      case TWICE_A_YEAR -> from.getYear() + "-H" + part;
      case ONCE_A_QUARTER -> from.getYear() + "-Q" + part;
      case ONCE_A_MONTH -> YearMonth.from(from).toString();
      case NONE -> throw new IllegalArgumentException("A package without business reviews has no period");
    };
    return new ReviewPeriod(name, from, from.plusMonths(rhythm.months()));
  }

  /** The first instant, inclusive. */
  public Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it, exclusive. */
  public Instant end(ZoneId zone) {
    return to.atStartOfDay(zone).toInstant();
  }

  /** Every month of which a day belongs to it. */
  public List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(from); month.atDay(1).isBefore(to); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /** For example {@code 1 January 2026 to 31 March 2026}. */
  public String words() {
    return DAY.format(from) + " to " + DAY.format(to.minusDays(1));
  }
}
