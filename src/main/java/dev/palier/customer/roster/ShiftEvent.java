package dev.palier.customer.roster;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/** A VEVENT, line by line, and the shift that it means. */
final class ShiftEvent {

  private static final Duration LONGEST = Duration.ofDays(100);
  private static final Pattern UNTIL = Pattern.compile("UNTIL=([^;]*)");
  private static final Set<String> RHYTHMS = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final String RULE_EXPECTED = "a rule that repeats DAILY, WEEKLY, MONTHLY or YEARLY, e.g. FREQ=WEEKLY;INTERVAL=3";

  private final int begin;
  private final List<CalendarLine> lines = new ArrayList<>();

  ShiftEvent(int begin) {
    this.begin = begin;
  }

  void add(CalendarLine line) {
    lines.add(line);
  }

  String uid() {
    return line("UID").map(CalendarLine::value).orElse("none");
  }

  int begin() {
    return begin;
  }

  boolean isCancelled() {
    return line("STATUS").filter(line -> line.value().equalsIgnoreCase("CANCELLED")).isPresent();
  }

  /** The line that says which one of a repeated event this is instead. */
  Optional<CalendarLine> instead() {
    return line("RECURRENCE-ID");
  }

  /** @param known whether what an event says of a person is enough to know them */
  Shift shift(Moments moments, Function<List<String>, Boolean> known) {
    CalendarLine from = line("DTSTART").orElseThrow(() -> new Unusable(begin, "DTSTART: expected when the shift begins, is missing"));
    ZoneId zone = moments.zone(from);
    LocalDateTime start = moments.local(from, from.value(), zone);
    LocalDateTime end = end(moments, from, start, zone);
    if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new Unusable(begin, "DTEND: expected an end after the beginning, at most " + LONGEST.toDays() + " days later, was " + end);
    }
    return new Shift(uid(), people(known), start, end, zone, line("RRULE").map(line -> rule(moments, line, zone)).orElse(null),
        all("RDATE", moments, zone, start), all("EXDATE", moments, zone, start));
  }

  private LocalDateTime end(Moments moments, CalendarLine from, LocalDateTime start, ZoneId zone) {
    Optional<CalendarLine> to = line("DTEND");
    if (to.isPresent()) {
      return moments.local(to.get(), to.get().value(), zone);
    }
    return line("DURATION").map(length -> start.plus(Moments.length(length))).orElseGet(() -> {
      if (Moments.isDay(from.value())) {
        return start.plusDays(1);
      }
      throw new Unusable(begin, "DTEND: expected when the shift ends, is missing");
    });
  }

  private Set<LocalDateTime> all(String name, Moments moments, ZoneId zone, LocalDateTime start) {
    Set<LocalDateTime> all = new HashSet<>();
    lines.stream().filter(line -> line.name().equals(name)).forEach(line -> Stream.of(line.value().split(",")).map(String::strip)
        .map(value -> Moments.isDay(value) ? moments.local(line, value, zone).with(start.toLocalTime())
            : moments.local(line, value, zone))
        .forEach(all::add));
    return all;
  }

  /** The last beginning of a rule is written in UTC; here it is local, like all others. */
  private static Recur<LocalDateTime> rule(Moments moments, CalendarLine line, ZoneId zone) {
    try {
      Matcher until = UNTIL.matcher(line.value());
      String text = line.value();
      LocalDateTime last = null;
      if (until.find()) {
        last = moments.local(line, until.group(1), zone);
        last = Moments.isDay(until.group(1)) ? last.plusDays(1).minusSeconds(1) : last;
        text = until.replaceFirst("").replaceAll(";;", ";").replaceAll("^;|;$", "");
      }
      Recur<LocalDateTime> rule = new Recur<>(text);
      if (!RHYTHMS.contains(String.valueOf(rule.getFrequency()))) {
        throw new Unusable(line, "RRULE", RULE_EXPECTED, line.value());
      }
      if (last != null) {
        rule.setUntil(last);
      }
      return rule;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException broken) {
      throw new Unusable(line, "RRULE", RULE_EXPECTED, line.value());
    }
  }

  private List<List<String>> people(Function<List<String>, Boolean> known) {
    List<CalendarLine> named = lines.stream().filter(line -> line.name().equals("ATTENDEE")
        && !"DECLINED".equalsIgnoreCase(line.parameters().get("PARTSTAT"))).toList();
    if (named.isEmpty()) {
      named = Stream.of("ORGANIZER", "SUMMARY").flatMap(name -> line(name).stream()).limit(1).toList();
    }
    if (named.isEmpty()) {
      throw new Unusable(begin, "ATTENDEE: expected who is on duty, as attendee, organizer or summary; is missing");
    }
    return named.stream().map(line -> {
      List<String> person = person(line);
      if (!known.apply(person)) {
        throw new Unusable(line, line.name(), "the address, name or user id of one person of staff", String.join(", ", person));
      }
      return person;
    }).toList();
  }

  /** What a line says of a person: "On duty: Clara Jensen" as a whole, and what stands behind the colon; address and name. */
  private static List<String> person(CalendarLine line) {
    return (line.name().equals("SUMMARY") ? Stream.of(line.text(), line.text().replaceFirst(".*:\\s*", ""))
        : Stream.of(line.value().replaceFirst("(?i)^mailto:", ""), line.parameters().getOrDefault("CN", "")))
        .filter(part -> !part.isBlank()).distinct().toList();
  }

  private Optional<CalendarLine> line(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }
}
