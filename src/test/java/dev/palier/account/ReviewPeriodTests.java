package dev.palier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.sla.ReviewRhythm;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("2")
class ReviewPeriodTests {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @DisplayName("SLA 2: the period to be reviewed is the last that has ended, from the first day after it on")
  @CsvSource({"ONCE_A_QUARTER,2026-03-31,2025-Q4", "ONCE_A_QUARTER,2026-04-01,2026-Q1", "ONCE_A_QUARTER,2026-01-01,2025-Q4",
      "TWICE_A_YEAR,2026-06-30,2025-H2", "TWICE_A_YEAR,2026-07-01,2026-H1", "TWICE_A_YEAR,2026-12-31,2026-H1",
      "ONCE_A_YEAR,2026-07-01,2025", "ONCE_A_MONTH,2026-03-01,2026-02"})
  void isTheLastThatEnded(ReviewRhythm rhythm, LocalDate day, String name) {
    assertThat(ReviewPeriod.lastEnded(rhythm, day).name()).isEqualTo(name);
  }

  @Test
  @DisplayName("SLA 2: of a long time without a look every period that ended in it is due, each once")
  void findsAllThatEnded() {
    assertThat(ReviewPeriod.endedBetween(ReviewRhythm.ONCE_A_QUARTER, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 7, 1)))
        .extracting(ReviewPeriod::name).containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
    assertThat(ReviewPeriod.endedBetween(ReviewRhythm.ONCE_A_QUARTER, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))).isEmpty();
    assertThat(ReviewPeriod.endedBetween(ReviewRhythm.TWICE_A_YEAR, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)))
        .extracting(ReviewPeriod::name).containsExactly("2026-H1");
  }

  @Test
  @DisplayName("SLA 2, reading R9: a period begins and ends at midnight of the contract's zone, in winter and in summer")
  void followsTheWallClock() {
    ReviewPeriod quarter = ReviewPeriod.parse("2026-Q1").orElseThrow();

    assertThat(quarter.start(ZoneId.of("Europe/Paris"))).isEqualTo("2025-12-31T23:00:00Z");
    assertThat(quarter.end(ZoneId.of("Europe/Paris"))).isEqualTo("2026-03-31T22:00:00Z");
    assertThat(quarter.words()).isEqualTo("1 January 2026 to 31 March 2026");
    assertThat(quarter.months()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q1", "2026-Q4", "2026-H2", "2026", "2026-12"})
  @DisplayName("A period is known by its name, and by its days")
  void readsItsName(String name) {
    ReviewPeriod period = ReviewPeriod.parse(name).orElseThrow();

    assertThat(period.name()).isEqualTo(name);
    assertThat(ReviewPeriod.of(period.from(), period.to())).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-Q5", "2026-H3", "2026-Q0", "2026-13", "Q1", "1999", "2026-Q1 "})
  @DisplayName("What names no period is none")
  void refusesOtherNames(String name) {
    assertThat(ReviewPeriod.parse(name)).isEmpty();
  }

  @Test
  @DisplayName("SLA 2: how often a package has a review is read strictly")
  void readsRhythms() {
    assertThat(ReviewRhythm.parse("once a quarter").months()).isEqualTo(3);
    assertThat(ReviewRhythm.parse("twice a year").months()).isEqualTo(6);
    assertThatThrownBy(() -> ReviewRhythm.parse("now and then")).hasMessageContaining("expected one of 'none'");
  }
}
