package dev.palier.calendar;

import static dev.palier.calendar.Calendars.ALWAYS;
import static dev.palier.calendar.Calendars.DEVELOPMENT;
import static dev.palier.calendar.Calendars.PARIS;
import static dev.palier.calendar.Calendars.WORK_WEEK;
import static dev.palier.calendar.Calendars.paris;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The week from 3 to 9 June 2024, without holidays and clock changes. */
@Clause({"4.1", "4.3", "4.4", "4.7", "4.9"})
class SupportHoursTests {

  private static final Instant MON_08_00 = paris("2024-06-03T08:00");
  private static final Instant MON_09_30 = paris("2024-06-03T09:30");
  private static final Instant THU_10_00 = paris("2024-06-06T10:00");
  private static final Instant FRI_16_00 = paris("2024-06-07T16:00");
  private static final Instant FRI_17_00 = paris("2024-06-07T17:00");
  private static final Instant SAT_07_30 = paris("2024-06-08T07:30");
  private static final Instant SAT_08_00 = paris("2024-06-08T08:00");
  private static final Instant SUN_12_00 = paris("2024-06-09T12:00");
  private static final Instant NEXT_MON_08_00 = paris("2024-06-10T08:00");
  private static final Instant NEXT_MON_09_30 = paris("2024-06-10T09:30");
  private static final Duration BUSINESS_DAY = ofHours(24);

  @Test
  @DisplayName("SLA 4.1: the clock stops on Saturday 08:00 and goes on on Monday 08:00")
  void pausesOverTheWeekend() {
    assertThat(WORK_WEEK.add(SAT_07_30, ofHours(2))).isEqualTo(NEXT_MON_09_30);
    assertThat(WORK_WEEK.between(SAT_07_30, NEXT_MON_09_30)).isEqualTo(ofHours(2));
  }

  @Test
  @DisplayName("SLA 4.1: an amount used up exactly at a closing time ends at that closing time")
  void endsAtTheClosingTime() {
    assertThat(WORK_WEEK.add(SAT_07_30, ofMinutes(30))).isEqualTo(SAT_08_00);
    assertThat(WORK_WEEK.add(SAT_07_30, ofMinutes(30).plusMillis(1))).isEqualTo(NEXT_MON_08_00.plusMillis(1));
    assertThat(WORK_WEEK.add(MON_08_00, BUSINESS_DAY.multipliedBy(5))).isEqualTo(SAT_08_00);
    assertThat(DEVELOPMENT.add(FRI_16_00, ofHours(1))).isEqualTo(FRI_17_00);
  }

  @Test
  @DisplayName("SLA 4.3: a start outside the hours counts from the next opening")
  void countsFromTheNextOpening() {
    assertThat(WORK_WEEK.add(SUN_12_00, ofMinutes(30))).isEqualTo(NEXT_MON_08_00.plus(ofMinutes(30)));
    assertThat(WORK_WEEK.add(SAT_08_00, ofMillis(1))).isEqualTo(NEXT_MON_08_00.plusMillis(1));
    assertThat(WORK_WEEK.add(SUN_12_00, BUSINESS_DAY.multipliedBy(5))).isEqualTo(paris("2024-06-15T08:00"));
  }

  @Test
  @DisplayName("SLA 4.1: an amount of zero is used up at once, also outside the hours")
  void zeroIsTheStart() {
    assertThat(WORK_WEEK.add(SUN_12_00, ZERO)).isEqualTo(SUN_12_00);
    assertThat(WORK_WEEK.add(SAT_08_00, ZERO)).isEqualTo(SAT_08_00);
    assertThat(WORK_WEEK.add(MON_09_30, ZERO)).isEqualTo(MON_09_30);
  }

  @Test
  @DisplayName("SLA 4.7: Thursday 10:00 + 3 business days = Tuesday 10:00")
  void addsBusinessDays() {
    assertThat(WORK_WEEK.add(THU_10_00, BUSINESS_DAY.multipliedBy(3))).isEqualTo(paris("2024-06-11T10:00"));
  }

  @Test
  @DisplayName("SLA 4.4: an hour of development time runs on from Friday 17:00 to Monday 08:30")
  void skipsNightsAndWeekends() {
    assertThat(DEVELOPMENT.add(FRI_16_00, ofHours(2))).isEqualTo(NEXT_MON_09_30);
    assertThat(DEVELOPMENT.between(MON_08_00, NEXT_MON_08_00)).isEqualTo(ofMinutes(5 * 510));
    assertThat(DEVELOPMENT.add(MON_08_00, ofMinutes(510))).isEqualTo(paris("2024-06-03T17:00"));
  }

  @Test
  @DisplayName("SLA 4.9: around the clock, an hour is an hour")
  void runsAroundTheClock() {
    assertThat(ALWAYS.add(SAT_07_30, ofHours(48))).isEqualTo(SAT_07_30.plus(ofHours(48)));
    assertThat(ALWAYS.between(SAT_07_30, SUN_12_00)).isEqualTo(Duration.between(SAT_07_30, SUN_12_00));
    assertThat(ALWAYS.isOpen(SUN_12_00)).isTrue();
    assertThat(ALWAYS.stretches(SAT_07_30, NEXT_MON_09_30)).containsExactly(new Stretch(SAT_07_30, NEXT_MON_09_30));
  }

  @Test
  @DisplayName("SLA 4.1: an opening time is open, a closing time is not")
  void opensAndCloses() {
    assertThat(WORK_WEEK.isOpen(MON_08_00)).isTrue();
    assertThat(WORK_WEEK.isOpen(MON_08_00.minusMillis(1))).isFalse();
    assertThat(WORK_WEEK.isOpen(SAT_08_00.minusMillis(1))).isTrue();
    assertThat(WORK_WEEK.isOpen(SAT_08_00)).isFalse();
  }

  @Test
  @DisplayName("SLA 4.1: the next opening is the instant itself within the hours")
  void findsTheNextOpening() {
    assertThat(WORK_WEEK.nextOpeningOrSame(MON_09_30)).isEqualTo(MON_09_30);
    assertThat(WORK_WEEK.nextOpeningOrSame(MON_08_00)).isEqualTo(MON_08_00);
    assertThat(WORK_WEEK.nextOpeningOrSame(SAT_08_00)).isEqualTo(NEXT_MON_08_00);
    assertThat(WORK_WEEK.nextOpeningOrSame(SUN_12_00)).isEqualTo(NEXT_MON_08_00);
  }

  @Test
  @DisplayName("SLA 4.1: the stretches counted are clipped to the range and explain its open time")
  void explains() {
    assertThat(WORK_WEEK.stretches(FRI_16_00, NEXT_MON_09_30))
        .containsExactly(new Stretch(FRI_16_00, SAT_08_00), new Stretch(NEXT_MON_08_00, NEXT_MON_09_30));
    assertThat(WORK_WEEK.stretches(SAT_08_00, NEXT_MON_08_00)).isEmpty();
    assertThat(WORK_WEEK.stretches(MON_09_30, MON_09_30)).isEmpty();
    assertThat(new Stretch(FRI_16_00, SAT_08_00).length()).isEqualTo(ofHours(16));
  }

  @Test
  @DisplayName("SLA 4.1: a stretch over the end of the week is one stretch")
  void spansTheEndOfTheWeek() {
    var weekend = SupportHours.parse("maintenance", "Fri 18:00-Mon 00:00", PARIS);
    var opens = paris("2024-06-07T18:00");
    var closes = paris("2024-06-10T00:00");

    assertThat(weekend.stretches(MON_08_00, NEXT_MON_09_30)).containsExactly(new Stretch(opens, closes));
    assertThat(weekend.add(opens, ofHours(54))).isEqualTo(closes);
  }

  @Test
  @DisplayName("SLA 4.1: parts finer than a millisecond are cut off")
  void cutsToTheMillisecond() {
    assertThat(WORK_WEEK.add(MON_09_30.plusNanos(999_999), ofHours(1).plusNanos(999_999))).isEqualTo(MON_09_30.plus(ofHours(1)));
    assertThat(WORK_WEEK.add(SUN_12_00.plusNanos(1), Duration.ofNanos(1))).isEqualTo(SUN_12_00);
    assertThat(WORK_WEEK.isOpen(MON_08_00.plusNanos(5))).isTrue();
    assertThat(WORK_WEEK.isOpen(SAT_08_00.minusNanos(5))).isTrue();
  }

  @Test
  @DisplayName("SLA 4.1: a negative amount and an end before the start are refused with the values")
  void refusesNonsense() {
    assertThatThrownBy(() -> WORK_WEEK.add(MON_09_30, ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("24x5").hasMessageContaining("PT-0.001S");
    assertThatThrownBy(() -> WORK_WEEK.between(MON_09_30, MON_08_00))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2024-06-03T06:00:00Z");
    assertThatThrownBy(() -> WORK_WEEK.stretches(MON_09_30, MON_08_00)).isInstanceOf(IllegalArgumentException.class);
  }
}
