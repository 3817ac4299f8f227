package dev.palier.cockpit.stay;

import dev.palier.cockpit.words.ContractTimes;
import dev.palier.engine.PluginProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days of the contract's zone.
 *
 * @param first first day
 * @param last  last day, inclusive
 */
record Period(LocalDate first, LocalDate last) {

  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 3660;

  /**
   * The period that was asked for: so many days up to today, or from one day to another.
   *
   * @throws PluginProblem if it is none
   */
  static Period of(Integer days, String from, String to, LocalDate today) {
    try {
      Period period = from == null && to == null ? new Period(today.minusDays((days == null ? DEFAULT_DAYS : days) - 1L), today)
          : new Period(LocalDate.parse(String.valueOf(from)), to == null ? today : LocalDate.parse(to));
      if (period.first.isAfter(period.last) || period.first.isBefore(period.last.minusDays(MOST_DAYS))) {
        throw problem();
      }
      return period;
    } catch (DateTimeException unreadable) {
      throw problem();
    }
  }

  private static PluginProblem problem() {
    return new PluginProblem(PluginProblem.UNUSABLE, "Give the first and the last day, for example 2024-06-01 and 2024-06-30, "
        + "at most ten years apart.");
  }

  Instant startInclusive(ContractTimes times) {
    return times.startOf(first);
  }

  Instant endExclusive(ContractTimes times) {
    return times.startOf(last.plusDays(1));
  }
}
