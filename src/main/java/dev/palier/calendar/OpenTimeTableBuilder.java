package dev.palier.calendar;

import static dev.palier.calendar.OpenTimeTable.startOfWeek;
import static dev.palier.calendar.OpenTimeTable.weekOf;
import static dev.palier.calendar.ZoneTimeline.DAY;
import static dev.palier.calendar.ZoneTimeline.WEEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays weekly hours, the zone's clock changes and the holidays out on the real time line, week by week. */
final class OpenTimeTableBuilder {

  /** No clock is further from UTC, and no clock change longer, than this. */
  private static final long MARGIN = 2 * DAY;

  private final WeeklyHours hours;
  private final ZoneTimeline zone;
  private final Holidays holidays;
  private final Set<Long> holidayWeeks = new HashSet<>();
  private final Map<Long, OpenWeek> steadyWeeks = new HashMap<>();
  private final Map<OpenWeek, OpenWeek> seen = new HashMap<>();

  OpenTimeTableBuilder(WeeklyHours hours, ZoneTimeline zone, Holidays holidays) {
    this.hours = hours;
    this.zone = zone;
    this.holidays = holidays;
  }

  OpenTimeTable build() {
    long first = weekOf(zone.firstChange());
    long last = weekOf(zone.regularFrom());
    for (var day : holidays.days()) {
      long from = weekOf(zone.startOf(day));
      long to = weekOf(zone.startOf(day.plusDays(1)) - 1);
      holidayWeeks.addAll(List.of(from, to));
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    int weeksPerTurn = zone.repeats() ? ZoneTimeline.WEEKS_PER_TURN : 1;
    return tableOf(first - 2, last + 2, weeksPerTurn);
  }

  private OpenTimeTable tableOf(long firstWeek, long turnStart, int weeksPerTurn) {
    var weeks = new OpenWeek[Math.toIntExact(turnStart - firstWeek) + weeksPerTurn];
    for (int i = 0; i < weeks.length; i++) {
      weeks[i] = openWeek(firstWeek + i);
    }
    return new OpenTimeTable(firstWeek, weeks, weeksPerTurn);
  }

  private OpenWeek openWeek(long week) {
    long start = startOfWeek(week);
    if (holidayWeeks.contains(week) || !zone.isSteady(start - MARGIN, start + WEEK + MARGIN)) {
      return laidOut(week);
    }
    long offset = zone.toLocal(start) - start;
    return steadyWeeks.computeIfAbsent(offset, any -> laidOut(week));
  }

  /** Few weeks differ from all others, so that equal ones are kept once. */
  private OpenWeek laidOut(long week) {
    long start = startOfWeek(week);
    var open = Span.merged(hoursNear(week));
    if (holidayWeeks.contains(week)) {
      open = withoutHolidays(open, week);
    }
    var within = open.stream()
        .map(span -> span.clippedTo(start, start + WEEK)).filter(span -> !span.isEmpty())
        .map(span -> span.movedBy(-start)).toList();
    return seen.computeIfAbsent(OpenWeek.of(within), made -> made);
  }

  /** A stretch may start in a week and end in the next, and local weeks start before or after the real one. */
  private List<Span> hoursNear(long week) {
    var near = new ArrayList<Span>();
    for (long local = week - 2; local <= week + 1; local++) {
      long monday = startOfWeek(local);
      for (var span : hours.spans()) {
        near.add(new Span(zone.toInstant(monday + span.from()), zone.toInstant(monday + span.to())));
      }
    }
    return near;
  }

  private List<Span> withoutHolidays(List<Span> open, long week) {
    var left = open;
    var monday = LocalDate.ofEpochDay(startOfWeek(week) / DAY);
    for (var day = monday.minusDays(2); day.isBefore(monday.plusDays(9)); day = day.plusDays(1)) {
      if (holidays.contains(day)) {
        left = Span.without(new Span(zone.startOf(day), zone.startOf(day.plusDays(1))), left);
      }
    }
    return left;
  }
}
