package dev.palier.calendar;

import static dev.palier.calendar.Calendars.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers as a walk from minute to minute that looks at nothing but the clock on the wall. */
@Clause({"4.1", "4.4"})
class SupportHoursAgainstAWalkTests {

  private static final int YEARS = 4;
  private static final long MINUTE = 60_000;

  @ParameterizedTest
  @ValueSource(ints = {1938, 2022, 2430, 7022})
  @DisplayName("SLA 4.1: 24x5 agrees with a walk minute by minute over years")
  void workWeek(int year) {
    var holidays = randomDays(year);
    Predicate<LocalDateTime> open = local -> {
      double day = local.getDayOfWeek().getValue() + local.toLocalTime().toSecondOfDay() / 86_400.0;
      return day >= 1 + 8 / 24.0 && day < 6 + 8 / 24.0;
    };
    compare(year, PARIS, Calendars.WORK_WEEK, open);
    compare(year, PARIS, Calendars.WORK_WEEK.without(holidays), open.and(local -> !holidays.contains(local.toLocalDate())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1938, 2022, 2398, 2798})
  @DisplayName("SLA 4.4: development hours agree with a walk minute by minute over years")
  void development(int year) {
    var holidays = randomDays(year);
    Predicate<LocalDateTime> open = local -> local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !local.toLocalTime().isBefore(LocalTime.of(8, 30)) && local.toLocalTime().isBefore(LocalTime.of(17, 0));
    compare(year, PARIS, Calendars.DEVELOPMENT, open);
    compare(year, PARIS, Calendars.DEVELOPMENT.without(holidays), open.and(local -> !holidays.contains(local.toLocalDate())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Africa/Casablanca",
      "Asia/Kolkata", "America/Adak"})
  @DisplayName("SLA 4.1: hours over the weekend agree with the walk in other zones")
  void otherZones(String zoneName) {
    var zone = ZoneId.of(zoneName);
    Predicate<LocalDateTime> closed = local -> {
      double day = local.getDayOfWeek().getValue() + local.toLocalTime().toSecondOfDay() / 86_400.0;
      return day >= 1 + 6 / 24.0 && day < 5 + 18 / 24.0;
    };
    compare(2022, zone, SupportHours.parse("weekend", "Fri 18:00-Mon 06:00", zone), closed.negate());
    compare(2086, zone, SupportHours.parse("weekend", "Fri 18:00-Mon 06:00", zone), closed.negate());
  }

  @Test
  @DisplayName("SLA 4.1: thousands of years add up to the sum of their weeks")
  void addsUpOverMillennia() {
    var weekend = SupportHours.parse("weekend", "Sat 08:00-Mon 08:00", PARIS);
    var first = LocalDateTime.parse("1850-01-05T08:00");
    var start = first.atZone(PARIS).toInstant();
    long sum = 0;

    for (var opens = first; opens.getYear() < 6000; opens = opens.plusWeeks(1)) {
      var closes = opens.plusDays(2).atZone(PARIS).toInstant();
      sum += Duration.between(opens.atZone(PARIS).toInstant(), closes).toMillis();
      assertThat(weekend.add(start, Duration.ofMillis(sum))).isEqualTo(closes);
      assertThat(weekend.between(start, closes)).isEqualTo(Duration.ofMillis(sum));
    }
  }

  private static void compare(int firstYear, ZoneId zone, SupportHours hours, Predicate<LocalDateTime> open) {
    var zero = LocalDateTime.of(firstYear, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    var walk = walk(zero, zone, open);
    var random = new Random(firstYear);
    for (int i = 0; i < 100; i++) {
      long start = random.nextInt(walk.length / 2) * MINUTE + (i % 2 == 0 ? 0 : random.nextInt(60_000));
      long unit = i % 2 == 0 ? MINUTE : 1;
      long amount = random.nextLong(1, (i % 4 == 0 ? 100 : 250_000) * MINUTE) / unit * unit;
      var from = zero.plusMillis(start);
      if (amount > 0) {
        assertThat(hours.add(from, Duration.ofMillis(amount))).as("%s + %d ms in %s", from, amount, hours)
            .isEqualTo(zero.plusMillis(used(walk, start, amount)));
      }
      assertThat(hours.between(from, from.plusMillis(amount))).as("%s to %d ms later in %s", from, amount, hours)
          .isEqualTo(Duration.ofMillis(open(walk, start, start + amount)));
      assertThat(hours.isOpen(from)).as("%s in %s", from, hours).isEqualTo(walk[(int) (start / MINUTE)]);
      assertThat(hours.nextOpeningOrSame(from)).as("opening after %s in %s", from, hours)
          .isEqualTo(zero.plusMillis(used(walk, start, 0)));
      assertThat(hours.stretches(from, from.plusMillis(amount)).stream().map(Stretch::length)
          .reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(hours.between(from, from.plusMillis(amount)));
    }
  }

  private static boolean[] walk(Instant zero, ZoneId zone, Predicate<LocalDateTime> open) {
    var minutes = new boolean[YEARS * 365 * 24 * 60];
    for (int i = 0; i < minutes.length; i++) {
      minutes[i] = open.test(LocalDateTime.ofInstant(zero.plusMillis(i * MINUTE), zone));
    }
    return minutes;
  }

  /** Steps through the minutes until the amount is used up; for nothing, until the next open millisecond. */
  private static long used(boolean[] walk, long start, long amount) {
    long at = start;
    long left = amount;
    while (true) {
      long step = MINUTE - at % MINUTE;
      if (walk[(int) (at / MINUTE)]) {
        if (left <= step) {
          return at + left;
        }
        left -= step;
      }
      at += step;
    }
  }

  private static long open(boolean[] walk, long start, long end) {
    long sum = 0;
    for (long at = start; at < end; at += MINUTE - at % MINUTE) {
      sum += walk[(int) (at / MINUTE)] ? Math.min(end - at, MINUTE - at % MINUTE) : 0;
    }
    return sum;
  }

  private static Holidays randomDays(int year) {
    var random = new Random(year);
    var first = LocalDate.of(year, 1, 1);
    return Holidays.of(IntStream.range(0, 50).mapToObj(i -> first.plusDays(random.nextInt(YEARS * 365))).toList());
  }
}
