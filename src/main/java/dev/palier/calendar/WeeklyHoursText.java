package dev.palier.calendar;

import static dev.palier.calendar.ZoneTimeline.DAY;

import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.Pattern;

/** Reads weekly hours as people write them in a setting; strict, so that a slip is refused at start-up. */
final class WeeklyHoursText {

  private static final String DAY_NAME = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)";
  private static final Pattern ONE_STRETCH = Pattern.compile(DAY_NAME + " " + TIME + "-" + DAY_NAME + " " + TIME);
  private static final Pattern EACH_DAY = Pattern.compile(DAY_NAME + "-" + DAY_NAME + " " + TIME + "-" + TIME);
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private final String calendar;
  private final String text;

  private WeeklyHoursText(String calendar, String text) {
    this.calendar = calendar;
    this.text = text;
  }

  static WeeklyHours read(String calendar, String text) {
    return new WeeklyHoursText(calendar, text).read();
  }

  private WeeklyHours read() {
    if ("always".equals(text)) {
      return WeeklyHours.ALWAYS;
    }
    var stretch = ONE_STRETCH.matcher(String.valueOf(text));
    if (stretch.matches()) {
      return oneStretch(day(stretch.group(1)), time(stretch.group(2)), day(stretch.group(3)), time(stretch.group(4)));
    }
    var daily = EACH_DAY.matcher(String.valueOf(text));
    if (daily.matches()) {
      return eachDay(day(daily.group(1)), day(daily.group(2)), time(daily.group(3)), time(daily.group(4)));
    }
    throw refused("'always', one stretch such as 'Mon 08:00-Sat 08:00' or days such as 'Mon-Fri 08:30-17:00'");
  }

  private WeeklyHours oneStretch(DayOfWeek opens, long opensAt, DayOfWeek closes, long closesAt) {
    if (opensAt == DAY) {
      throw refused("an opening time from 00:00 to 23:59");
    }
    if (opens == closes && opensAt == closesAt) {
      throw refused("a closing time other than the opening time ('always' for hours without a break)");
    }
    return WeeklyHours.oneStretch(opens, opensAt, closes, closesAt);
  }

  private WeeklyHours eachDay(DayOfWeek first, DayOfWeek last, long opensAt, long closesAt) {
    if (first == last) {
      throw refused("two different days (for one day a week write 'Mon 08:30-Mon 17:00')");
    }
    if (closesAt <= opensAt) {
      throw refused("a closing time later than the opening time of the day");
    }
    return WeeklyHours.eachDay(first, last, opensAt, closesAt);
  }

  private IllegalArgumentException refused(String expected) {
    return new IllegalArgumentException(
        "Calendar '%s': hours '%s' are not usable; expected %s".formatted(calendar, text, expected));
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name) + 1);
  }

  private static long time(String hoursAndMinutes) {
    long hours = Long.parseLong(hoursAndMinutes.substring(0, 2));
    return (hours * 60 + Long.parseLong(hoursAndMinutes.substring(3))) * 60_000;
  }
}
