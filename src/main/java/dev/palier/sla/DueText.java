package dev.palier.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how a deadline came about, in the contract's zone. */
final class DueText {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private DueText() {
  }

  /** E.g. "due Monday 17 June 2024 15:17:30 = 3 business days from Wednesday 14:00; not counted: waiting Tuesday 10:00-Tuesday 11:00". */
  static String of(SlaClock clock, Stage stage) {
    ZoneId zone = stage.calendars().zone();
    String target = clock.target + " from " + moment(clock.startedAt, zone);
    if (clock.target instanceof Target.Timed timed && isCountedInHours(timed.amount())) {
      target += " in the support hours " + clock.supportHours;
    }
    String due = clock.dueAt == null ? "no routine release is planned yet: " : "due " + moment(clock.dueAt, zone) + " = ";
    boolean paused = clock.metric == Metric.RESOLUTION || clock.metric == Metric.ESCALATION;
    return due + target + (paused ? exceptions(clock, stage, zone) : "");
  }

  private static boolean isCountedInHours(Amount amount) {
    return amount.unit() == Amount.Unit.MINUTE || amount.unit() == Amount.Unit.HOUR;
  }

  private static String exceptions(SlaClock clock, Stage stage, ZoneId zone) {
    List<Course.Part> parts = stage.course().get().since(clock.startedAt);
    String waiting = stretches(parts.stream().filter(part -> part.mode() != Mode.RUNNING).toList(), zone);
    String development = clock.metric == Metric.ESCALATION ? ""
        : stretches(parts.stream().filter(part -> part.mode() == Mode.RUNNING && part.development()).toList(), zone);
    return (waiting.isEmpty() ? "" : "; not counted: waiting " + waiting)
        + (development.isEmpty() ? "" : "; in development hours: " + development);
  }

  private static String stretches(List<Course.Part> parts, ZoneId zone) {
    return parts.stream().map(part -> SHORT.format(part.startInclusive().atZone(zone)) + "-"
        + (part.endExclusive() == null ? "now" : SHORT.format(part.endExclusive().atZone(zone))))
        .collect(Collectors.joining(", "));
  }

  private static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }
}
