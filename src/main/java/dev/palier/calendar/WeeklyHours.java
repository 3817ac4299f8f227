package dev.palier.calendar;

import static dev.palier.calendar.ZoneTimeline.DAY;
import static dev.palier.calendar.ZoneTimeline.WEEK;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The hours of any one week, as local milliseconds since Monday 00:00; an end beyond Sunday 24:00 lies in the following week.
 *
 * @param spans in order, none empty, none overlapping another (of this week or the next)
 */
record WeeklyHours(List<Span> spans) {

  static final WeeklyHours ALWAYS = new WeeklyHours(List.of(new Span(0, WEEK)));

  WeeklyHours {
    spans = List.copyOf(spans);
  }

  /** One stretch a week; an end not later than the start lies in the following week. */
  static WeeklyHours oneStretch(DayOfWeek opens, long opensAt, DayOfWeek closes, long closesAt) {
    long from = startOf(opens) + opensAt;
    long to = startOf(closes) + closesAt;
    return new WeeklyHours(List.of(new Span(from, to > from ? to : to + WEEK)));
  }

  /** The same hours on each day from the first to the last, both included; Saturday to Monday are three days. */
  static WeeklyHours eachDay(DayOfWeek first, DayOfWeek last, long opensAt, long closesAt) {
    int days = Math.floorMod(last.getValue() - first.getValue(), 7) + 1;
    return new WeeklyHours(LongStream.range(0, days)
        .mapToObj(day -> new Span(opensAt, closesAt).movedBy(startOf(first.plus(day))))
        .toList());
  }

  private static long startOf(DayOfWeek day) {
    return (day.getValue() - 1) * DAY;
  }
}
