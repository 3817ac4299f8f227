package dev.palier.replay;

import dev.palier.replay.LoggedEvent.Kind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an event log whole before anything runs; a line that cannot be used refuses the log, naming file, line and reason. */
final class EventLog {

  private static final List<String> HEADER = List.of("at", "ticket", "event", "tier", "priority", "value");
  private static final int MAX_TICKET = 64;
  private static final int MAX_SUBJECT = 500;

  private final Path file;
  private long line;

  private EventLog(Path file) {
    this.file = file;
  }

  /** The events in the order of the log; instants are cut to the second. */
  static List<LoggedEvent> read(Path file) {
    return new EventLog(file).read();
  }

  private List<LoggedEvent> read() {
    List<LoggedEvent> events = new ArrayList<>();
    line = 1;
    try (Reader reader = Files.newBufferedReader(file); CSVParser rows = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      Instant before = Instant.MIN;
      boolean header = false;
      for (CSVRecord row : rows) {
        line = lineOf(row, rows);
        if (!header) {
          require(row.toList().equals(HEADER), "expected the header line " + String.join(",", HEADER));
          header = true;
          continue;
        }
        LoggedEvent event = event(row);
        require(!event.at().isBefore(before), "expected lines sorted by at, " + event.at() + " is before " + before);
        before = event.at();
        events.add(event);
      }
      require(header, "expected the header line " + String.join(",", HEADER));
      return events;
    } catch (CharacterCodingException notUtf8) {
      throw unusable("expected UTF-8 text");
    } catch (IOException | UncheckedIOException broken) {
      line = Math.max(line, 1);
      throw unusable("expected CSV with RFC 4180 quoting: " + broken.getMessage());
    }
  }

  /** The line on which a row begins, also when the row before ran over several lines. */
  private static long lineOf(CSVRecord row, CSVParser rows) {
    long breaksInside = row.stream().flatMapToInt(String::chars).filter(character -> character == '\n').count();
    return rows.getCurrentLineNumber() - breaksInside;
  }

  private LoggedEvent event(CSVRecord row) {
    require(row.size() == HEADER.size(), "expected " + HEADER.size() + " fields, found " + row.size());
    Instant at = instant("at", row.get(0));
    Kind kind = oneOf("event", row.get(2), Kind.values(), Kind::word);
    boolean release = kind == Kind.RELEASE_PLANNED;
    require(release == row.get(1).isEmpty(), release ? "ticket: expected none, a release is planned for all" : "ticket: expected a ticket");
    require(row.get(1).length() <= MAX_TICKET, "ticket: expected at most " + MAX_TICKET + " characters");
    boolean opened = kind == Kind.OPENED;
    boolean changed = kind == Kind.PRIORITY_CHANGED;
    require(!opened || row.get(5).length() <= MAX_SUBJECT, "value: expected a subject of at most " + MAX_SUBJECT + " characters");
    return new LoggedEvent(at, row.get(1), kind,
        opened ? oneOf("tier", row.get(3), SupportTier.values(), SupportTier::name) : null,
        opened || changed ? oneOf("priority", row.get(4), Priority.values(), Priority::name) : null,
        changed ? oneOf("value", row.get(5), PriorityChange.values(), change -> change.name().toLowerCase(Locale.ROOT)) : null,
        release ? instant("value", row.get(5)) : null,
        opened ? row.get(5) : null);
  }

  private Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException unreadable) {
      throw unusable(field + ": expected an instant with offset such as 2024-06-10T10:00:00+02:00, was '" + text + "'");
    }
  }

  private <T> T oneOf(String field, String text, T[] values, Function<T, String> word) {
    return Arrays.stream(values).filter(value -> word.apply(value).equals(text)).findFirst()
        .orElseThrow(() -> unusable(field + ": expected one of "
            + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + ", was '" + text + "'"));
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      throw unusable(otherwise);
    }
  }

  private UnusableInput unusable(String reason) {
    return new UnusableInput(file + ", line " + line + ": " + reason);
  }
}
