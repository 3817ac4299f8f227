package dev.palier.calendar;

import static dev.palier.calendar.Calendars.PARIS;
import static dev.palier.calendar.Calendars.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.1")
class SupportHoursTextTests {

  @ParameterizedTest
  @CsvSource({"always, 168", "Mon 08:00-Sat 08:00, 120", "Mon-Fri 08:00-17:00, 45", "Sat-Mon 10:00-12:00, 6",
      "Sun-Sat 00:00-24:00, 168",
      "Mon 00:00-Sun 24:00, 168", "Tue 00:00-Mon 24:00, 168", "Fri 18:00-Mon 00:00, 54",
      "Mon 17:00-Mon 08:00, 159", "Wed 09:00-Wed 12:00, 3"})
  @DisplayName("SLA 4.1: hours are read as people write them")
  void readsHours(String text, long hoursPerWeek) {
    var hours = SupportHours.parse("test", text, PARIS);

    assertThat(hours.between(paris("2024-06-03T00:00"), paris("2024-06-10T00:00"))).isEqualTo(Duration.ofHours(hoursPerWeek));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Always", "always ", "Mon 8:00-Sat 08:00", "Mon 08:00 - Sat 08:00", "Mon-Fri 08:30-08:30",
      "Mon-Fri 17:00-08:30",
      "Mon-Mon 08:00-17:00", "Mon 08:00-Mon 08:00", "Mon 24:00-Tue 08:00", "Mon-Fri 08:30-24:01", "Mon-Fri 25:00-26:00",
      "Mo-Fr 08:00-17:00", "Mon-Fri", "Mon-Fri 08:30-12:00, 13:00-17:00"})
  @DisplayName("SLA 4.1: any other text is refused, naming calendar, text and what was expected")
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> SupportHours.parse("third-line", text, PARIS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'third-line'").hasMessageContaining("'" + text + "'").hasMessageContaining("expected");
  }

  @Test
  @DisplayName("SLA 4.1: a calendar has a name and a zone")
  void hasNameAndZone() {
    assertThat(Calendars.WORK_WEEK.name()).isEqualTo("24x5");
    assertThat(Calendars.WORK_WEEK.zone()).isEqualTo(PARIS);
    assertThatThrownBy(() -> SupportHours.parse(" ", "always", PARIS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SupportHours.parse("24x7", "always", null)).hasMessageContaining("'24x7'");
  }
}
