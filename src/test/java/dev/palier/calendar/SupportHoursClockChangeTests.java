package dev.palier.calendar;

import static dev.palier.calendar.Calendars.DEVELOPMENT;
import static dev.palier.calendar.Calendars.PARIS;
import static dev.palier.calendar.Calendars.WORK_WEEK;
import static dev.palier.calendar.Calendars.paris;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clocks of Paris: forward on Sunday 31 March 2024 at 02:00, back on Sunday 27 October 2024 at 03:00. */
@Clause("4.1")
class SupportHoursClockChangeTests {

  private static final SupportHours OVER_SUNDAY = SupportHours.parse("weekend", "Sat 08:00-Mon 08:00", PARIS);

  @Test
  @DisplayName("SLA 4.1: a stretch that spans the change in March is an hour shorter in real time")
  void losesAnHourInMarch() {
    assertThat(OVER_SUNDAY.between(paris("2024-03-30T08:00"), paris("2024-04-01T08:00"))).isEqualTo(ofHours(47));
    assertThat(OVER_SUNDAY.add(paris("2024-03-30T08:00"), ofHours(47))).isEqualTo(paris("2024-04-01T08:00"));
    assertThat(OVER_SUNDAY.add(paris("2024-03-30T20:00"), ofHours(12))).isEqualTo(paris("2024-03-31T09:00"));
  }

  @Test
  @DisplayName("SLA 4.1: a stretch that spans the change in October is an hour longer in real time")
  void gainsAnHourInOctober() {
    assertThat(OVER_SUNDAY.between(paris("2024-10-26T08:00"), paris("2024-10-28T08:00"))).isEqualTo(ofHours(49));
    assertThat(OVER_SUNDAY.add(paris("2024-10-26T20:00"), ofHours(12))).isEqualTo(paris("2024-10-27T07:00"));
    assertThat(OVER_SUNDAY.stretches(paris("2024-10-25T00:00"), paris("2024-10-30T00:00")))
        .containsExactly(new Stretch(paris("2024-10-26T08:00"), paris("2024-10-28T08:00")));
  }

  @Test
  @DisplayName("SLA 4.1: the hours open and close by the wall clock before and after a change")
  void keepsLocalTimes() {
    assertThat(WORK_WEEK.add(paris("2024-03-29T10:00"), ofHours(24))).isEqualTo(paris("2024-04-01T10:00"));
    assertThat(WORK_WEEK.add(paris("2024-10-25T10:00"), ofHours(24))).isEqualTo(paris("2024-10-28T10:00"));
    assertThat(DEVELOPMENT.nextOpeningOrSame(paris("2024-03-30T10:00"))).isEqualTo(Instant.parse("2024-04-01T06:30:00Z"));
    assertThat(DEVELOPMENT.nextOpeningOrSame(paris("2024-10-26T10:00"))).isEqualTo(Instant.parse("2024-10-28T07:30:00Z"));
  }

  @Test
  @DisplayName("SLA 4.1: an opening time that does not exist is an hour later, so is a closing time")
  void movesTimesOutOfTheGap() {
    var opensInGap = SupportHours.parse("a", "Sun 02:30-Sun 12:00", PARIS);
    var closesInGap = SupportHours.parse("b", "Sat 12:00-Sun 02:30", PARIS);

    assertThat(opensInGap.nextOpeningOrSame(paris("2024-03-30T12:00"))).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
    assertThat(closesInGap.add(paris("2024-03-30T12:00"), ofMinutes(14 * 60 + 30)))
        .isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
    assertThat(closesInGap.isOpen(Instant.parse("2024-03-31T01:30:00Z"))).isFalse();
  }

  @Test
  @DisplayName("SLA 4.1: an opening or closing time that exists twice is the first")
  void takesTheFirstOfTheOverlap() {
    var opensInOverlap = SupportHours.parse("a", "Sun 02:30-Sun 12:00", PARIS);
    var closesInOverlap = SupportHours.parse("b", "Sat 12:00-Sun 02:30", PARIS);

    assertThat(opensInOverlap.nextOpeningOrSame(paris("2024-10-26T12:00"))).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
    assertThat(opensInOverlap.isOpen(Instant.parse("2024-10-27T01:15:00Z"))).isTrue();
    assertThat(closesInOverlap.isOpen(Instant.parse("2024-10-27T00:30:00Z"))).isFalse();
    assertThat(closesInOverlap.isOpen(Instant.parse("2024-10-27T01:15:00Z"))).isFalse();
  }

  @Test
  @DisplayName("SLA 4.1: a year has 52 weeks of 120 support hours, whatever the clocks do on Sundays")
  void countsAYear() {
    assertThat(WORK_WEEK.between(paris("2024-01-01T00:00"), paris("2024-12-30T00:00"))).isEqualTo(Duration.ofHours(52 * 120));
  }
}
