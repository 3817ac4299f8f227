package dev.palier.calendar;

import static dev.palier.calendar.ZoneTimeline.WEEK;

import java.util.ArrayList;
import java.util.List;

/**
 * The open time of a calendar added up week by week over the real time line, from before the first clock change or holiday to
 * 400 years after the last irregular one. Before it all weeks are alike; after it its last turn of weeks repeats for ever. So
 * any question about any year is one look into the table: how much was open until an instant, and by which instant was so
 * much open.
 *
 * <p>Instants are milliseconds since the epoch; weeks are real weeks from Monday 00:00 UTC.
 */
final class OpenTimeTable {

  /** Monday 29 December 1969, 00:00 UTC. */
  private static final long WEEK_ZERO = -3 * ZoneTimeline.DAY;

  private final long firstWeek;
  private final OpenWeek[] weeks;
  private final long[] openBefore;
  private final int turnStart;
  private final int weeksPerTurn;
  private final long openPerTurn;

  /**
   * @param firstWeek number of the first week of the table; all weeks before are like it
   * @param weeks     the weeks of the table
   * @param weeksPerTurn how many of the last weeks repeat after the end of the table
   */
  OpenTimeTable(long firstWeek, OpenWeek[] weeks, int weeksPerTurn) {
    this.firstWeek = firstWeek;
    this.weeks = weeks;
    this.weeksPerTurn = weeksPerTurn;
    turnStart = weeks.length - weeksPerTurn;
    openBefore = new long[weeks.length + 1];
    for (int i = 0; i < weeks.length; i++) {
      openBefore[i + 1] = openBefore[i] + weeks[i].total();
    }
    openPerTurn = openBefore[weeks.length] - openBefore[turnStart];
  }

  static long weekOf(long instant) {
    return Math.floorDiv(instant - WEEK_ZERO, WEEK);
  }

  static long startOfWeek(long week) {
    return WEEK_ZERO + week * WEEK;
  }

  /** Open time from the start of the table to the instant; negative before it. */
  long openUntil(long instant) {
    long week = weekOf(instant);
    long time = instant - startOfWeek(week);
    long place = week - firstWeek;
    if (place < 0) {
      return place * weeks[0].total() + weeks[0].openUntil(time);
    }
    long turns = turnsTo(place);
    int i = (int) (place - turns * weeksPerTurn);
    return turns * openPerTurn + openBefore[i] + weeks[i].openUntil(time);
  }

  /** The first instant by which so much was open since the start of the table: a closing time rather than the next opening. */
  long firstInstantWith(long open) {
    if (open <= 0) {
      long place = -Math.floorDiv(-open, weeks[0].total()) - 1;
      return startOfWeek(firstWeek + place) + weeks[0].firstTimeWith(open - place * weeks[0].total());
    }
    long beyond = open - openBefore[turnStart] - 1;
    long turns = open <= openBefore[weeks.length] ? 0 : beyond / openPerTurn;
    long rest = open - turns * openPerTurn;
    int i = lastWeekBefore(rest);
    long time = weeks[i].firstTimeWith(rest - openBefore[i]);
    return Math.addExact(Math.multiplyExact(turns * weeksPerTurn, WEEK), startOfWeek(firstWeek + i) + time);
  }

  /** The last instant by which no more than this was open: the opening rather than the closing time before it. */
  long lastInstantWith(long open) {
    return firstInstantWith(open + 1) - 1;
  }

  /** The open stretches of the range, clipped to it. */
  List<Span> openWithin(long startInclusive, long endExclusive) {
    var open = new ArrayList<Span>();
    for (long week = weekOf(startInclusive); startOfWeek(week) < endExclusive; week++) {
      for (var span : week(week).spans()) {
        var clipped = span.movedBy(startOfWeek(week)).clippedTo(startInclusive, endExclusive);
        if (!clipped.isEmpty()) {
          Span.append(open, clipped);
        }
      }
    }
    return open;
  }

  private OpenWeek week(long week) {
    long place = Math.max(0, week - firstWeek);
    return weeks[(int) (place - turnsTo(place) * weeksPerTurn)];
  }

  private long turnsTo(long place) {
    return place < weeks.length ? 0 : (place - turnStart) / weeksPerTurn;
  }

  private int lastWeekBefore(long open) {
    int low = 0;
    int high = weeks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (openBefore[middle] < open) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
