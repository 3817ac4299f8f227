package dev.palier.calendar;

import static dev.palier.calendar.Calendars.ALWAYS;
import static dev.palier.calendar.Calendars.DEVELOPMENT;
import static dev.palier.calendar.Calendars.WORK_WEEK;
import static dev.palier.calendar.Calendars.paris;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wednesday 5 June 2024 is closed. */
@Clause("4.4")
class SupportHoursHolidaysTests {

  private static final Holidays WEDNESDAY = Holidays.of(List.of(LocalDate.of(2024, 6, 5)));

  @Test
  @DisplayName("SLA 4.4: a holiday cuts a stretch from local midnight to local midnight")
  void cutsAStretch() {
    var hours = WORK_WEEK.without(WEDNESDAY);

    assertThat(hours.stretches(paris("2024-06-03T00:00"), paris("2024-06-10T00:00"))).containsExactly(
        new Stretch(paris("2024-06-03T08:00"), paris("2024-06-05T00:00")),
        new Stretch(paris("2024-06-06T00:00"), paris("2024-06-08T08:00")));
    assertThat(hours.add(paris("2024-06-04T23:00"), ofHours(1))).isEqualTo(paris("2024-06-05T00:00"));
    assertThat(hours.add(paris("2024-06-04T23:00"), ofHours(2))).isEqualTo(paris("2024-06-06T01:00"));
    assertThat(hours.between(paris("2024-06-03T00:00"), paris("2024-06-10T00:00"))).isEqualTo(ofHours(96));
  }

  @Test
  @DisplayName("SLA 4.4: development does not work on holidays")
  void closesDevelopment() {
    var hours = DEVELOPMENT.without(WEDNESDAY);

    assertThat(hours.add(paris("2024-06-04T16:00"), ofHours(2))).isEqualTo(paris("2024-06-06T09:30"));
    assertThat(hours.isOpen(paris("2024-06-05T10:00"))).isFalse();
    assertThat(hours.nextOpeningOrSame(paris("2024-06-04T17:00"))).isEqualTo(paris("2024-06-06T08:30"));
    assertThat(DEVELOPMENT.isOpen(paris("2024-06-05T10:00"))).isTrue();
  }

  @Test
  @DisplayName("SLA 4.4: a holiday on a closed day closes nothing more")
  void sundayIsClosedAnyway() {
    var hours = DEVELOPMENT.without(Holidays.of(List.of(LocalDate.of(2024, 6, 9))));

    assertThat(hours.between(paris("2024-06-03T00:00"), paris("2024-06-17T00:00"))).isEqualTo(ofMinutes(10 * 510));
  }

  @Test
  @DisplayName("SLA 4.4: holidays that close whole weeks are skipped as one")
  void closesForWeeks() {
    var august = LocalDate.of(2024, 8, 1).datesUntil(LocalDate.of(2024, 9, 1)).toList();
    var hours = DEVELOPMENT.without(Holidays.of(august));

    assertThat(hours.nextOpeningOrSame(paris("2024-08-01T00:00"))).isEqualTo(paris("2024-09-02T08:30"));
    assertThat(hours.add(paris("2024-07-31T16:00"), ofHours(2))).isEqualTo(paris("2024-09-02T09:30"));
    assertThat(hours.between(paris("2024-08-01T00:00"), paris("2024-09-02T00:00"))).isZero();
  }

  @Test
  @DisplayName("SLA 4.4: a holiday on the day of a clock change lasts 23 or 25 hours")
  void closesTheDayOfAClockChange() {
    var changes = Holidays.of(List.of(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 10, 27)));
    var hours = ALWAYS.without(changes);

    assertThat(closed(hours, "2024-03-30T00:00", "2024-04-02T00:00")).isEqualTo(ofHours(23));
    assertThat(closed(hours, "2024-10-26T00:00", "2024-10-29T00:00")).isEqualTo(ofHours(25));
  }

  @Test
  @DisplayName("SLA 4.4: holidays of two calendars add up, and none changes nothing")
  void addsHolidaysUp() {
    var hours = DEVELOPMENT.without(WEDNESDAY).without(Holidays.of(List.of(LocalDate.of(2024, 6, 6)))).without(Holidays.none());

    assertThat(hours.nextOpeningOrSame(paris("2024-06-05T09:00"))).isEqualTo(paris("2024-06-07T08:30"));
  }

  @Test
  @DisplayName("SLA 4.4: holidays long ago and far ahead count as well")
  void countsHolidaysOfAnyYear() {
    var days = Stream.of("0800-12-25", "2024-12-25", "9997-12-25").map(LocalDate::parse).toList();
    var hours = ALWAYS.without(Holidays.of(days));

    assertThat(days).allSatisfy(day -> {
      assertThat(hours.isOpen(paris(day + "T12:00"))).isFalse();
      assertThat(hours.isOpen(paris(day.plusYears(400) + "T12:00"))).isTrue();
    });
    assertThat(closed(hours, "0001-01-01T00:00", "+12000-01-01T00:00")).isEqualTo(Duration.ofHours(72));
  }

  private static Duration closed(SupportHours hours, String from, String to) {
    var range = new Stretch(paris(from), paris(to));
    return range.length().minus(hours.between(range.startInclusive(), range.endExclusive()));
  }
}
