package dev.palier.customer.roster;

import dev.palier.sla.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a calendar file. Each VEVENT is a shift, repeated by its RRULE, without its EXDATEs; the attendees are on duty, else the
 * organizer, else whom the summary names. Times without a zone are the contract's. Cancelled events are passed over.
 */
public final class RosterFile {

  private static final int LARGEST = 1_000_000;
  private static final int MOST_EVENTS = 2000;

  private final String name;
  private final Moments moments;
  private final Function<List<String>, Boolean> known;
  private final List<String> findings = new ArrayList<>();

  private RosterFile(String name, ZoneId zone, Function<List<String>, Boolean> known) {
    this.name = name;
    this.moments = new Moments(zone);
    this.known = known;
  }

  /**
   * The shifts of a file.
   *
   * @param name  of the file, for the findings
   * @param zone  of times that name none
   * @param known whether what an event says of a person is enough to know them
   * @throws Refusal with every finding, one a line: file, line, UID, what was expected
   */
  public static RosterCalendar read(String name, byte[] content, ZoneId zone, Function<List<String>, Boolean> known) {
    RosterFile file = new RosterFile(name, zone, known);
    List<Shift> shifts = file.shifts(content);
    if (!file.findings.isEmpty()) {
      throw new Refusal(String.join("\n", file.findings));
    }
    return new RosterCalendar(shifts);
  }

  private List<Shift> shifts(byte[] content) {
    List<ShiftEvent> events = content.length > LARGEST ? refuse("expected at most " + LARGEST + " bytes, were " + content.length)
        : events(lines(content));
    if (findings.isEmpty() && (events.isEmpty() || events.size() > MOST_EVENTS)) {
      refuse("expected 1 to " + MOST_EVENTS + " events (VEVENT), were " + events.size());
    }
    List<Shift> shifts = new ArrayList<>();
    Map<String, Set<LocalDateTime>> replaced = new HashMap<>();
    for (ShiftEvent event : events) {
      try {
        Shift shift = event.shift(moments, event.isCancelled() ? anybody -> true : known);
        event.instead().ifPresent(line -> {
          if (line.parameters().containsKey("RANGE")) {
            throw new Unusable(line, "RECURRENCE-ID", "one single event, without RANGE", "RANGE=" + line.parameters().get("RANGE"));
          }
          replaced.computeIfAbsent(event.uid(), uid -> new HashSet<>()).add(moments.local(line, line.value(), shift.zone()));
        });
        if (!event.isCancelled()) {
          shifts.add(shift);
        }
      } catch (Unusable unusable) {
        findings.add(name + ":" + unusable.line() + ": event " + event.uid() + ": " + unusable.getMessage());
      }
    }
    shifts.stream().filter(shift -> shift.rule() != null).forEach(shift ->
        shift.skipped().addAll(replaced.getOrDefault(shift.uid(), Set.of())));
    return shifts;
  }

  private List<ShiftEvent> events(List<CalendarLine> lines) {
    List<ShiftEvent> events = new ArrayList<>();
    ShiftEvent open = null;
    int inner = 0;
    for (CalendarLine line : lines) {
      boolean begins = line.name().equals("BEGIN");
      boolean ends = line.name().equals("END");
      if (begins && line.value().equalsIgnoreCase("VEVENT")) {
        open = new ShiftEvent(line.number());
      } else if (ends && line.value().equalsIgnoreCase("VEVENT") && open != null) {
        events.add(open);
        open = null;
      } else if (open != null) {
        // What alarms say is not said of the shift.
        inner += begins ? 1 : ends ? -1 : 0;
        if (inner == 0 && !ends) {
          open.add(line);
        }
      }
    }
    if (open != null) {
      findings.add(name + ":" + open.begin() + ": event " + open.uid() + ": expected END:VEVENT, is missing");
    }
    return events;
  }

  private List<CalendarLine> lines(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      return refuse("expected text in UTF-8");
    }
    List<CalendarLine> lines = new ArrayList<>();
    String[] raw = text.replace("\uFEFF", "").split("\r\n|\n|\r", -1);
    for (int at = 0; at < raw.length; at++) {
      int first = at;
      StringBuilder unfolded = new StringBuilder(raw[at]);
      while (at + 1 < raw.length && (raw[at + 1].startsWith(" ") || raw[at + 1].startsWith("\t"))) {
        unfolded.append(raw[++at].substring(1));
      }
      if (!unfolded.toString().isBlank()) {
        CalendarLine line = CalendarLine.parse(first + 1, unfolded.toString());
        if (line == null || lines.isEmpty() && !(line.name().equals("BEGIN") && line.value().equalsIgnoreCase("VCALENDAR"))) {
          findings.add(name + ":" + (first + 1) + ": expected " + (lines.isEmpty() ? "BEGIN:VCALENDAR" : "NAME:value") + ", was '"
              + unfolded.substring(0, Math.min(unfolded.length(), 80)) + "'");
          return List.of();
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private <T> List<T> refuse(String sentence) {
    findings.add(name + ": " + sentence);
    return List.of();
  }
}
