package dev.palier.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * When it is looked what the months that ended ask for, such as business reviews (SLA 2) and the availability of each month (SLA 4.10):
 * on the morning of each month's first working day.
 */
@Component
public class MonthlyLooks {

  private final SupportCalendars calendars;
  private final Clock clock;
  private final ZoneId zone;

  MonthlyLooks(SupportCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /** The next look, later than now. */
  public Instant next() {
    Instant now = clock.instant();
    LocalDate month = now.atZone(zone).toLocalDate().withDayOfMonth(1);
    Instant look = in(month);
    while (!look.isAfter(now)) {
      month = month.plusMonths(1);
      look = in(month);
    }
    return look;
  }

  /** One firing at the next look, as a repetition of ISO 8601: a timer asks again each time it has come. */
  public String nextAsRepetition() {
    return "R1/" + next().truncatedTo(ChronoUnit.SECONDS) + "/PT1S";
  }

  /** Whether this month's look has come and the last one was before it. */
  public boolean isMissing(Instant last) {
    Instant now = clock.instant();
    Instant look = in(now.atZone(zone).toLocalDate().withDayOfMonth(1));
    return look.isAfter(last) && !look.isAfter(now);
  }

  private Instant in(LocalDate month) {
    return calendars.nextWorkingDayOrSame(month.atStartOfDay(zone).toInstant());
  }
}
