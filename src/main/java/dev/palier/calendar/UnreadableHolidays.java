package dev.palier.calendar;

import java.util.OptionalInt;

/** A holiday calendar is refused as a whole; the message names the file, the line where known, and what was expected. */
public final class UnreadableHolidays extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  private UnreadableHolidays(String message, String file, int line, Throwable cause) {
    super(message, cause);
    this.file = file;
    this.line = line;
  }

  static UnreadableHolidays file(String file, String expected, Throwable cause) {
    var found = cause == null ? "" : " (" + cause + ")";
    return new UnreadableHolidays("Holidays '%s': expected %s%s".formatted(file, expected, found), file, 0, cause);
  }

  static UnreadableHolidays line(String file, int line, String expected, Throwable cause) {
    return new UnreadableHolidays("Holidays '%s', line %d: expected %s".formatted(file, line, expected), file, line, cause);
  }

  /** The file's name as given. */
  public String file() {
    return file;
  }

  /** The line, counted from 1; empty where the whole file is at fault. Of an event that lacks something it is its END. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }
}
