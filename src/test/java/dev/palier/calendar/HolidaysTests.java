package dev.palier.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.palier.Clause;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.1")
class HolidaysTests {

  private static final Path PUBLISHED = Path.of("../shared/data/holidays/jours_feries_metropole.ics");

  @Test
  @DisplayName("SLA 4.1: all-day events are read, one day, several days and with a DTEND equal to DTSTART")
  void readsAllDayEvents() {
    var holidays = Holidays.read("holidays.ics", HolidaysTests.class.getResourceAsStream("holidays.ics"));

    assertThat(holidays.days()).map(LocalDate::toString)
        .containsExactly("2024-05-01", "2024-05-09", "2024-12-25", "2024-12-30", "2024-12-31", "2025-01-01");
    assertThat(holidays.contains(LocalDate.of(2024, 12, 25))).isTrue();
    assertThat(holidays.contains(LocalDate.of(2024, 5, 2))).isFalse();
    assertThat(holidays.contains(LocalDate.of(2024, 6, 6))).isFalse();
  }

  @Test
  @DisplayName("SLA 4.1: a holiday is known by its name")
  void knowsNames() {
    var holidays = Holidays.read("holidays.ics", HolidaysTests.class.getResourceAsStream("holidays.ics"));

    assertThat(holidays.nameOf(LocalDate.of(2024, 12, 25))).contains("Jour de Noël");
    assertThat(holidays.nameOf(LocalDate.of(2024, 5, 9))).contains("Ascension, Thursday");
    assertThat(holidays.nameOf(LocalDate.of(2025, 1, 1))).contains("Closed between the years; New Year");
    assertThat(holidays.nameOf(LocalDate.of(2025, 1, 2))).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.1: the calendar the French authorities publish is read whole")
  void readsThePublishedCalendar() {
    assumeTrue(Files.exists(PUBLISHED), () -> "skipped: the published calendar is not at " + PUBLISHED);

    var holidays = Holidays.read(PUBLISHED);

    assertThat(holidays.days()).hasSize(121);
    assertThat(holidays.days()).filteredOn(day -> day.getYear() == 2026).hasSize(11);
    assertThat(holidays.nameOf(LocalDate.of(2026, 7, 14))).contains("14 juillet");
  }

  @Test
  @DisplayName("SLA 4.1: line ends of any kind and a byte order mark do not matter")
  void readsAnyLineEnds() {
    var text = "\uFEFF" + calendar("DTSTART;VALUE=DATE:20240501").replace("\r\n", "\n").strip();

    assertThat(Holidays.read("x.ics", new StringReader(text)).days()).containsExactly(LocalDate.of(2024, 5, 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DTSTART:20240501T090000Z | 6 | all-day event",
      "DTSTART;TZID=Europe/Paris:20240501T090000 | 6 | all-day event",
      "DTSTART;VALUE=DATE:20240231 | 6 | a day that exists",
      "DTSTART;VALUE=DATE:00000501 | 6 | yyyyMMdd",
      "DTSTART;VALUE=DATE:2024-05-01 | 6 | yyyyMMdd",
      "SUMMARY:Easter | 7 | DTSTART",
      "DTSTART;VALUE=DATE:20240501~DTSTART;VALUE=DATE:20240502 | 7 | found a second",
      "DTSTART;VALUE=DATE:20240501~DTEND;VALUE=DATE:20240430 | 8 | does not end before it starts",
      "DTSTART;VALUE=DATE:20240501~DTEND;VALUE=DATE:21240502 | 8 | at most 366 days",
      "DTSTART;VALUE=DATE:20240501~DTEND:20240502T000000Z | 7 | all-day event",
      "DTSTART;VALUE=DATE:20240501~DURATION:PT24H | 8 | DURATION in whole days",
      "SUMMARY:a~ b~ c~DTSTART:20240501T090000Z | 9 | all-day event",
      "DTSTART;VALUE=DATE:20240501~RRULE:FREQ=YEARLY | 7 | without recurrence"})
  @DisplayName("SLA 4.1: anything but all-day events is refused with file, line and what was expected")
  void refusesOtherEvents(String lines, int line, String expected) {
    var text = calendar(lines.replace("~", "\r\n"));

    var refusal = catchThrowableOfType(UnreadableHolidays.class, () -> Holidays.read("x.ics", new StringReader(text)));

    assertThat(refusal).hasMessageContaining("'x.ics'").hasMessageContaining("line " + line + ":").hasMessageContaining(expected);
    assertThat(refusal.file()).isEqualTo("x.ics");
    assertThat(refusal.line()).hasValue(line);
    assertThatThrownBy(() -> Holidays.read("x.ics", new StringReader(text.replace("\r", "")))).hasMessage(refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no calendar at all", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240501\r\nEND:VCALENDAR\r\n",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240501\r\n",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240501\r\nEND:VEVENT\r\n"})
  @DisplayName("SLA 4.1: a broken or empty file is refused")
  void refusesBrokenFiles(String text) {
    assertThatThrownBy(() -> Holidays.read("x.ics", new StringReader(text)))
        .isInstanceOf(UnreadableHolidays.class).hasMessageContaining("'x.ics'").hasMessageContaining("expected");
  }

  @Test
  @DisplayName("SLA 4.1: a missing file and one that is not UTF-8 are refused")
  void refusesWhatCannotBeRead() {
    var latin = calendar("DTSTART;VALUE=DATE:20241225\r\nSUMMARY:Noël").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Holidays.read(Path.of("absent.ics")))
        .isInstanceOf(UnreadableHolidays.class).hasMessageContaining("absent.ics");
    assertThatThrownBy(() -> Holidays.read("x.ics", new ByteArrayInputStream(latin)))
        .isInstanceOf(UnreadableHolidays.class).hasMessageContaining("UTF-8");
  }

  @Test
  @DisplayName("SLA 4.1: days can be given without a file")
  void takesDays() {
    var day = LocalDate.of(2024, 6, 5);

    assertThat(Holidays.of(List.of(day)).days()).containsExactly(day);
    assertThat(Holidays.none().days()).isEmpty();
    assertThatThrownBy(() -> Holidays.of(List.of(LocalDate.MAX))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Holidays.none().days().add(day)).isInstanceOf(UnsupportedOperationException.class);
  }

  /** The first line of the event is line 6. */
  private static String calendar(String eventLines) {
    return String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Palier//Test//EN", "BEGIN:VEVENT", "UID:1",
        eventLines, "END:VEVENT", "END:VCALENDAR", "");
  }
}
