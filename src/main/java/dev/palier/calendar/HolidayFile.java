package dev.palier.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * One calendar file, read by ical4j's parser into {@link HolidayEvents}. Only its parser is used: its calendar model would
 * look up time zones, over the network if the file says so.
 */
final class HolidayFile {

  private HolidayFile() {
  }

  static NavigableMap<LocalDate, String> read(String file, InputStream in) {
    // A decoder of its own refuses what is not UTF-8, where a plain reader would put question marks.
    return read(file, new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  static NavigableMap<LocalDate, String> read(String file, Reader in) {
    var events = new HolidayEvents();
    try {
      new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text(in)), true), events);
    } catch (ParserException broken) {
      throw refused(file, broken);
    } catch (IOException unreadable) {
      throw UnreadableHolidays.file(file, "an RFC 5545 calendar in UTF-8 that ends with END:VCALENDAR", unreadable);
    }
    if (events.days().isEmpty()) {
      throw UnreadableHolidays.file(file, "at least one all-day event", null);
    }
    return events.days();
  }

  /** With an end to the last line and without a byte order mark: the parser insists on both. */
  private static String text(Reader in) throws IOException {
    var writer = new StringWriter();
    in.transferTo(writer);
    var text = writer.toString();
    return (text.startsWith("\uFEFF") ? text.substring(1) : text) + "\r\n";
  }

  private static UnreadableHolidays refused(String file, ParserException broken) {
    if (broken.getCause() instanceof HolidayEvents.Refused refused) {
      return UnreadableHolidays.line(file, broken.getLineNo(), refused.getMessage(), null);
    }
    return UnreadableHolidays.line(file, broken.getLineNo(), "an RFC 5545 calendar (" + broken.getMessage() + ")", broken);
  }
}
