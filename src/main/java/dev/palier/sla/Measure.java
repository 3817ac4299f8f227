package dev.palier.sla;

import dev.palier.calendar.SupportHours;
import dev.palier.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;

/** The hours in which an amount counts, and how long the whole amount is in them (clocks: amounts). */
public sealed interface Measure {

  /** The length of the whole amount in these hours; zero when it depends on the start (months). */
  Duration length();

  /** The instant at which a part of the amount is used up, to the millisecond. */
  Instant add(Instant start, Duration part);

  /** How much is used up between two instants; negative only where the local time line goes back in October. */
  Duration between(Instant startInclusive, Instant endExclusive);

  /** The instant at which the whole amount is used up. */
  default Instant addWhole(Instant start) {
    return add(start, length());
  }

  /** Real time inside support hours. */
  record OpenTime(SupportHours hours, Duration length) implements Measure {
    @Override
    public Instant add(Instant start, Duration part) {
      return hours.add(start, part);
    }

    @Override
    public Duration between(Instant startInclusive, Instant endExclusive) {
      return hours.between(startInclusive, endExclusive);
    }
  }

  /** Wall-clock time on the contract's local time line. */
  record LocalTime(WallClock clock, Duration days, int months) implements Measure {
    @Override
    public Duration length() {
      return days;
    }

    @Override
    public Instant add(Instant start, Duration part) {
      return clock.add(start, part);
    }

    @Override
    public Duration between(Instant startInclusive, Instant endExclusive) {
      return clock.between(startInclusive, endExclusive);
    }

    @Override
    public Instant addWhole(Instant start) {
      return months > 0 ? clock.addMonths(start, months) : add(start, days);
    }
  }
}
