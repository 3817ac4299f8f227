package dev.palier.calendar;

import static dev.palier.calendar.Calendars.PARIS;
import static dev.palier.calendar.Calendars.paris;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.7")
class WallClockTests {

  private static final WallClock CLOCK = WallClock.of(PARIS);

  @Test
  @DisplayName("SLA 4.7: Friday 15:00 + 3 calendar days = Monday 15:00, also when the clocks change")
  void addsCalendarDays() {
    assertThat(CLOCK.addDays(paris("2024-06-07T15:00"), 3)).isEqualTo(paris("2024-06-10T15:00"));
    assertThat(CLOCK.addDays(paris("2024-03-29T15:00"), 3)).isEqualTo(paris("2024-04-01T15:00"));
    assertThat(CLOCK.addDays(paris("2024-10-25T15:00"), 3)).isEqualTo(paris("2024-10-28T15:00"));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-15T09:00, 1, 2024-02-15T09:00", "2024-01-31T10:00, 1, 2024-02-29T10:00",
      "2023-01-31T10:00, 1, 2023-02-28T10:00",
      "2024-03-15T09:00, 1, 2024-04-15T09:00", "2024-12-31T23:59, 2, 2025-02-28T23:59",
      "2024-06-03T09:00, 12000, 3024-06-03T09:00"})
  @DisplayName("SLA 4.7: one month is the same day and time of the next month, or its last day")
  void addsMonths(String start, long months, String end) {
    assertThat(CLOCK.addMonths(paris(start), months)).isEqualTo(paris(end));
  }

  @Test
  @DisplayName("SLA 4.7: a local time that does not exist in March is taken one hour later")
  void movesOutOfTheGap() {
    assertThat(CLOCK.addDays(paris("2024-03-30T02:30"), 1)).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
    assertThat(CLOCK.addMonths(paris("2024-02-29T02:00"), 1)).isEqualTo(paris("2024-03-29T02:00"));
    assertThat(CLOCK.addMonths(paris("2024-01-31T02:00"), 2)).isEqualTo(Instant.parse("2024-03-31T01:00:00Z"));
  }

  @Test
  @DisplayName("SLA 4.7: a local time that exists twice in October is taken the first time")
  void takesTheFirstOfTheOverlap() {
    assertThat(CLOCK.addDays(paris("2024-10-26T02:30"), 1)).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
    assertThat(CLOCK.addDays(paris("2024-10-26T03:00"), 1)).isEqualTo(Instant.parse("2024-10-27T02:00:00Z"));
    assertThat(CLOCK.addDays(Instant.parse("2024-10-27T01:30:00Z"), 1)).isEqualTo(Instant.parse("2024-10-28T01:30:00Z"));
  }

  @Test
  @DisplayName("SLA 4.7: wall-clock spans are measured on the local time line")
  void measuresLocalTime() {
    assertThat(CLOCK.between(paris("2024-03-29T15:00"), paris("2024-04-01T15:00"))).isEqualTo(Duration.ofDays(3));
    assertThat(CLOCK.between(paris("2024-10-28T15:00"), paris("2024-10-25T15:00"))).isEqualTo(Duration.ofDays(-3));
    assertThat(CLOCK.between(Instant.parse("2024-10-27T00:45:00Z"), Instant.parse("2024-10-27T01:15:00Z")))
        .isEqualTo(Duration.ofMinutes(-30));
    assertThat(CLOCK.add(paris("2024-03-30T15:00"), Duration.ofHours(12))).isEqualTo(paris("2024-03-31T03:00"));
    assertThat(CLOCK.add(paris("2024-03-30T15:00").plusNanos(7), Duration.ofMillis(1)))
        .isEqualTo(paris("2024-03-30T15:00:00.001"));
  }

  @Test
  @DisplayName("SLA 4.7: an amount of zero is the start, also in the hour that exists twice")
  void zeroIsTheStart() {
    var secondTime = Instant.parse("2024-10-27T01:30:00Z");

    assertThat(CLOCK.addDays(secondTime, 0)).isEqualTo(secondTime);
    assertThat(CLOCK.addMonths(secondTime, 0)).isEqualTo(secondTime);
    assertThat(CLOCK.add(secondTime, Duration.ZERO)).isEqualTo(secondTime);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
      "Pacific/Apia",
      "America/Santiago", "Asia/Kathmandu", "Europe/Dublin", "Antarctica/Troll", "UTC", "+05:30"})
  @DisplayName("SLA 4.7: the wall clock agrees with java.time in any zone and year")
  void agreesWithJavaTime(String zoneName) {
    var zone = ZoneId.of(zoneName);
    var clock = WallClock.of(zone);
    var random = new Random(47);

    for (int i = 0; i < 5_000; i++) {
      var start = Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, i % 2 == 0 ? 8_000_000_000L : 200_000_000_000L));
      var amount = Duration.ofSeconds(random.nextLong(1, i % 3 == 0 ? 500_000 : 20_000_000_000L));
      var local = LocalDateTime.ofInstant(start, zone).plus(amount);
      assertThat(clock.add(start, amount)).as("%s + %s", start, amount).isEqualTo(local.atZone(zone).toInstant());
      assertThat(clock.between(start, start.plus(amount))).as("%s to %s later", start, amount)
          .isEqualTo(Duration.between(LocalDateTime.ofInstant(start, zone), LocalDateTime.ofInstant(start.plus(amount), zone)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "Pacific/Apia", "America/New_York", "Australia/Lord_Howe"})
  @DisplayName("SLA 4.7: around every change of the clocks the wall clock agrees with java.time")
  void agreesAroundEveryChange(String zoneName) {
    var zone = ZoneId.of(zoneName);
    var clock = WallClock.of(zone);
    var start = Instant.parse("1800-01-01T00:00:00Z");
    var localStart = LocalDateTime.ofInstant(start, zone);

    var change = zone.getRules().nextTransition(start);
    while (change != null && change.getDateTimeBefore().getYear() < 2900) {
      for (int minutes = -1500; minutes <= 1500; minutes += 30) {
        var local = change.getDateTimeBefore().plusMinutes(minutes);
        var amount = Duration.between(localStart.toInstant(ZoneOffset.UTC), local.toInstant(ZoneOffset.UTC));
        assertThat(clock.add(start, amount)).as("%s", local).isEqualTo(local.atZone(zone).toInstant());
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }
}
