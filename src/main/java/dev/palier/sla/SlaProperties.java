package dev.palier.sla;

import dev.palier.calendar.Holidays;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hours and zone of the agreement, {@code palier.sla.*}.
 *
 * @param zone           the contract's time zone; the text says CET, read as Europe/Paris (reading R9)
 * @param holidays       an iCalendar file of public holidays, or nothing (reading R9)
 * @param calendars      the named calendars of the decision tables
 * @param businessDay    in which calendar a business day counts, and how much open time it is
 * @param developmentDay likewise while a ticket is with development (SLA 4.4)
 */
@ConfigurationProperties("palier.sla")
record SlaProperties(@DefaultValue("Europe/Paris") ZoneId zone, Path holidays, Map<String, CalendarProperties> calendars,
    WorkingDayProperties businessDay, WorkingDayProperties developmentDay) {

  record CalendarProperties(String hours, @DefaultValue("false") boolean closedOnHolidays) {
  }

  record WorkingDayProperties(String calendar, Duration length) {
    SupportCalendars.WorkingDay toWorkingDay() {
      return new SupportCalendars.WorkingDay(calendar, length);
    }
  }

  SupportCalendars toCalendars() {
    Map<String, SupportCalendars.Definition> definitions = new LinkedHashMap<>();
    calendars.forEach((name, calendar) ->
        definitions.put(name, new SupportCalendars.Definition(calendar.hours(), calendar.closedOnHolidays())));
    return new SupportCalendars(zone, definitions, businessDay.toWorkingDay(), developmentDay.toWorkingDay(),
        holidays == null ? Holidays.none() : Holidays.read(holidays));
  }
}
