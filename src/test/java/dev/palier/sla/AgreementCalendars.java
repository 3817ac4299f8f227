package dev.palier.sla;

import dev.palier.calendar.Holidays;
import dev.palier.sla.SupportCalendars.Definition;
import dev.palier.sla.SupportCalendars.WorkingDay;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** The calendars of {@code agreement.yml}, for tests without Spring. */
public final class AgreementCalendars {

  private AgreementCalendars() {
  }

  /** In Europe/Paris. */
  public static SupportCalendars with(Holidays holidays) {
    return new SupportCalendars(ZoneId.of("Europe/Paris"), Map.of("24x5", new Definition("Mon 08:00-Sat 08:00", false),
        "24x7", new Definition("always", false), "third-line", new Definition("Mon-Fri 08:00-17:00", true),
        "development", new Definition("Mon-Fri 08:30-17:00", true), "maintenance", new Definition("Fri 18:00-Mon 00:00", false),
        "office", new Definition("Mon-Fri 08:00-18:00", true)), new WorkingDay("24x5", Duration.ofHours(24)),
        new WorkingDay("development", Duration.ofMinutes(510)), holidays);
  }
}
