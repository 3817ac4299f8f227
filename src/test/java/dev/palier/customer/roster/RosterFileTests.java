package dev.palier.customer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.sla.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shifts of a calendar file. */
@Clause("4.8")
class RosterFileTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Set<String> STAFF = Set.of("ana@palier.example", "Ben Ode", "clara");

  @Test
  @DisplayName("SLA 4.8: weeks that take turns, in the zone of the file, without the days that are left out")
  void rotates() {
    RosterCalendar calendar = read(event("a", "DTSTART;VALUE=DATE:20240603", "DTEND;VALUE=DATE:20240610", "RRULE:FREQ=WEEKLY;INTERVAL=2",
        "EXDATE;VALUE=DATE:20240617", "ATTENDEE;CN=\"Ana, A.\":mailto:ana@palier.example"),
        event("b", "DTSTART;VALUE=DATE:20240610", "DTEND;VALUE=DATE:20240617", "RRULE:FREQ=WEEKLY;INTERVAL=2", "SUMMARY:On duty: Ben Ode"));

    assertThat(onDuty(calendar, "2024-06-02T21:59:59Z")).isEmpty();
    assertThat(onDuty(calendar, "2024-06-02T22:00:00Z")).containsExactly("ana@palier.example");
    assertThat(onDuty(calendar, "2024-06-09T22:00:00Z")).containsExactly("On duty: Ben Ode");
    assertThat(onDuty(calendar, "2024-06-18T12:00:00Z")).isEmpty();
    assertThat(onDuty(calendar, "2026-06-01T12:00:00Z")).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.8: the hours are those of the shift's own zone")
  void hasZones() {
    RosterCalendar calendar = read(event("a", "DTSTART;TZID=America/New_York:20240603T090000", "DTEND;TZID=America/New_York:20240603T170000",
        "RRULE:FREQ=DAILY;UNTIL=20241231T235959Z", "ORGANIZER;CN=Clara:mailto:clara"));

    assertThat(onDuty(calendar, "2024-06-10T12:59:59Z")).isEmpty();
    assertThat(onDuty(calendar, "2024-06-10T13:00:00Z")).containsExactly("clara");
    assertThat(onDuty(calendar, "2024-12-10T13:30:00Z")).isEmpty();
    assertThat(onDuty(calendar, "2024-12-10T14:30:00Z")).containsExactly("clara");
    assertThat(onDuty(calendar, "2025-01-02T14:30:00Z")).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: one shift of a row is somebody else's, and a cancelled one nobody's")
  void changesSingleShifts() {
    String row = event("a", "DTSTART:20240603T080000", "DTEND:20240603T180000", "RRULE:FREQ=DAILY;COUNT=10", "SUMMARY:clara");
    RosterCalendar calendar = read(row,
        event("a", "RECURRENCE-ID:20240605T080000", "DTSTART:20240605T080000", "DTEND:20240605T180000", "SUMMARY:Ben Ode"),
        event("a", "RECURRENCE-ID:20240606T080000", "DTSTART:20240606T080000", "DTEND:20240606T180000", "STATUS:CANCELLED", "SUMMARY:gone"));

    assertThat(onDuty(calendar, "2024-06-04T10:00:00Z")).containsExactly("clara");
    assertThat(onDuty(calendar, "2024-06-05T10:00:00Z")).containsExactly("Ben Ode");
    assertThat(onDuty(calendar, "2024-06-06T10:00:00Z")).isEmpty();
    assertThat(onDuty(calendar, "2024-06-13T10:00:00Z")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("SLA 4.8: what is wrong is told with file, line and event")
  @CsvSource(delimiter = '|', value = {
      "DTSTART:2024-06-03|csc.ics:4: event x: DTSTART: expected a day or a time, e.g. 20261231 or 20261231T220000, was '2024-06-03'",
      "DTSTART:20240231T080000|csc.ics:4: event x: DTSTART: expected a day or a time, e.g. 20261231 or 20261231T220000, was '20240231T080000'",
      "DTSTART;TZID=Paris:20240603T080000|csc.ics:4: event x: DTSTART: expected a time zone of the IANA list, e.g. TZID=Europe/Paris, was 'Paris'",
      "X-NONE:1|csc.ics:2: event x: DTSTART: expected when the shift begins, is missing",
      "DTSTART:20240604T080000|csc.ics:2: event x: DTEND: expected an end after the beginning, at most 100 days later, was 2024-06-03T18:00",
  })
  void tellsWhereItIsWrong(String line, String finding) {
    assertThatThrownBy(() -> read(event("x", line, "DTEND:20240603T180000", "SUMMARY:clara"))).isInstanceOf(Refusal.class)
        .hasMessage(finding);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("SLA 4.8: an unknown person or an unusable rule is told with file, line and event")
  @CsvSource(delimiter = '|', value = {
      "SUMMARY:somebody|csc.ics:6: event x: SUMMARY: expected the address, name or user id of one person of staff, was 'somebody'",
      "ATTENDEE:mailto:who@else.example|csc.ics:6: event x: ATTENDEE: expected the address, name or user id of one person of staff, was "
          + "'who@else.example'",
      "X-NONE:1|csc.ics:2: event x: ATTENDEE: expected who is on duty, as attendee, organizer or summary; is missing",
      "RRULE:FREQ=SOMETIMES|csc.ics:2: event x: ATTENDEE: expected who is on duty, as attendee, organizer or summary; is missing",
  })
  void tellsWhoIsUnknown(String line, String finding) {
    assertThatThrownBy(() -> read(event("x", "DTSTART:20240603T080000", "DTEND:20240603T180000", line))).hasMessage(finding);
  }

  @ParameterizedTest(name = "rule {0}")
  @DisplayName("SLA 4.8: a rule that cannot be followed is told")
  @CsvSource(delimiter = '|', value = {"FREQ=SOMETIMES", "FREQ=HOURLY", "INTERVAL=2", "FREQ=DAILY;UNTIL=soon", "FREQ=WEEKLY;BYDAY=XX", "''"})
  void tellsUnusableRules(String rule) {
    assertThatThrownBy(() -> read(event("x", "DTSTART:20240603T080000", "DTEND:20240603T180000", "SUMMARY:clara", "RRULE:" + rule)))
        .hasMessageStartingWith("csc.ics:7: event x: RRULE: expected ");
  }

  @Test
  @DisplayName("SLA 4.8: a file that is no calendar, or says nothing, is refused, and all findings are told at once")
  void refusesWhatIsNoRoster() {
    assertThatThrownBy(() -> bytes("hello")).hasMessage("csc.ics:1: expected BEGIN:VCALENDAR, was 'hello'");
    assertThatThrownBy(() -> bytes("BEGIN:VCALENDAR\nEND:VCALENDAR")).hasMessageContaining("expected 1 to 2000 events");
    assertThatThrownBy(() -> bytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7")).hasMessage("csc.ics:2: event 7: expected END:VEVENT, is missing");
    assertThatThrownBy(() -> RosterFile.read("csc.ics", new byte[] {(byte) 0xff}, PARIS, person -> true)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> read(event("x", "DTSTART:1"), event("y", "DTSTART:2"))).hasMessageContaining("event x").hasMessageContaining("event y");
  }

  private static RosterCalendar read(String... events) {
    return bytes("BEGIN:VCALENDAR\r\n" + String.join("", events) + "END:VCALENDAR\r\n");
  }

  private static RosterCalendar bytes(String text) {
    return RosterFile.read("csc.ics", text.getBytes(StandardCharsets.UTF_8), PARIS, person -> person.stream().anyMatch(STAFF::contains));
  }

  private static String event(String uid, String... lines) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }

  private static List<String> onDuty(RosterCalendar calendar, String at) {
    return calendar.onDuty(Instant.parse(at)).stream().map(person -> person.get(0)).toList();
  }
}
