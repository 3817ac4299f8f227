package dev.palier.calendar;

import static dev.palier.calendar.Calendars.ALWAYS;
import static dev.palier.calendar.Calendars.DEVELOPMENT;
import static dev.palier.calendar.Calendars.WORK_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Clause("4.1")
class SupportHoursInverseTests {

  static Stream<SupportHours> calendars() {
    var holidays = Holidays.of(IntStream.range(0, 400).mapToObj(i -> LocalDate.of(2020, 1, 1).plusDays(i * 13L)).toList());
    return Stream.of(ALWAYS, WORK_WEEK, DEVELOPMENT, WORK_WEEK.without(holidays), DEVELOPMENT.without(holidays));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  @DisplayName("SLA 4.1: between undoes add, for any start and any amount")
  void betweenUndoesAdd(SupportHours hours) {
    var random = new Random(3);

    for (int i = 0; i < 50_000; i++) {
      var start = Instant.ofEpochMilli(random.nextLong(-200_000_000_000_000L, 400_000_000_000_000L) >> random.nextInt(12));
      var amount = Duration.ofMillis(random.nextLong(1L << 1 + random.nextInt(48)));
      var end = hours.add(start, amount);

      assertThat(hours.between(start, end)).as("%s + %s = %s", start, amount, end).isEqualTo(amount);
      assertThat(amount.isZero() || hours.isOpen(end.minusMillis(1))).as("%s is the first such instant", end).isTrue();
      assertThat(end).isAfterOrEqualTo(start);
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  @DisplayName("SLA 4.1: two amounts one after the other end where their sum ends")
  void amountsAddUp(SupportHours hours) {
    var random = new Random(4);

    for (int i = 0; i < 20_000; i++) {
      var start = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
      var one = Duration.ofMillis(random.nextLong(1L << 40));
      var other = Duration.ofMillis(1 + random.nextLong(1L << 40));

      assertThat(hours.add(hours.add(start, one), other)).isEqualTo(hours.add(start, one.plus(other)));
    }
  }
}
