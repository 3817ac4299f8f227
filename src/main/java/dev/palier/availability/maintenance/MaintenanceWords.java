package dev.palier.availability.maintenance;

import dev.palier.calendar.Stretch;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants in words, in the contract's zone with its name (reading R9). */
@Component
public class MaintenanceWords {

  private final DateTimeFormatter moment;
  private final ZoneId zone;

  MaintenanceWords(SupportCalendars calendars) {
    this.zone = calendars.zone();
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(zone);
  }

  /** The contract's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** For example {@code Sat 8 June 2024 20:00 CEST}; null for null. */
  public String at(Instant instant) {
    return instant == null ? null : moment.format(instant);
  }

  /** Both ends; null for null. */
  public String times(Stretch times) {
    return times == null ? null : at(times.startInclusive()) + " to " + at(times.endExclusive());
  }
}
