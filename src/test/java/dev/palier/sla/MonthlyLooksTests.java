package dev.palier.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.calendar.Holidays;
import dev.palier.notification.MutableClock;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause({"2", "4.10"})
class MonthlyLooksTests {

  @ParameterizedTest(name = "after {0}: {1}")
  @DisplayName("SLA 2: it is looked on the morning of a month's first working day of the contract's zone, in winter and in summer")
  @CsvSource({"2025-12-20T12:00:00Z,2026-01-01T07:30:00Z", "2026-01-01T07:29:59Z,2026-01-01T07:30:00Z",
      "2026-01-01T07:30:00Z,2026-02-02T07:30:00Z", "2026-03-20T12:00:00Z,2026-04-01T06:30:00Z",
      "2026-06-20T12:00:00Z,2026-07-01T06:30:00Z", "2026-10-20T12:00:00Z,2026-11-02T07:30:00Z"})
  void looksEachMonth(Instant now, Instant look) {
    assertThat(new MonthlyLooks(AgreementCalendars.with(Holidays.none()), new MutableClock(now)).next()).isEqualTo(look);
  }

  @ParameterizedTest(name = "last {0}, now {1}: {2}")
  @DisplayName("SLA 2: a look is missing from its instant on, until there was one")
  @CsvSource({"2026-03-02T07:30:00Z,2026-04-01T06:29:59Z,false", "2026-03-02T07:30:00Z,2026-04-01T06:30:00Z,true",
      "2026-04-01T06:30:00Z,2026-04-20T10:00:00Z,false", "2026-01-01T07:30:00Z,2026-04-20T10:00:00Z,true"})
  void knowsAMissingLook(Instant last, Instant now, boolean missing) {
    assertThat(new MonthlyLooks(AgreementCalendars.with(Holidays.none()), new MutableClock(now)).isMissing(last)).isEqualTo(missing);
  }
}
