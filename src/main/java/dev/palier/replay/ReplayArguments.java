package dev.palier.replay;

import dev.palier.calendar.Holidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a replay was asked to do.
 *
 * @param outcomes   file for what happened; null only for a difference
 * @param models     folder of models to use instead of the packaged ones, or null; for a difference it holds what was changed
 * @param difference folder for what is different with these models, or null
 * @param base       folder of the models with which they are compared, or null for the packaged ones
 * @param ticket     whose time line is drawn in any case, or null
 * @param zone       the contract's zone, or null for the configured one
 * @param holidays   iCalendar file of public holidays, or null for none
 * @param until      last instant, inclusive, or null for 30 days after the last event
 */
record ReplayArguments(Path events, Path outcomes, Path models, Path difference, Path base, String ticket, ZoneId zone, Path holidays,
    Instant until) {

  static final String USAGE = "usage: replay --events EVENTS.csv --outcomes OUTCOMES.csv [--models DIR] [--zone Europe/Paris] "
      + "[--holidays FILE.ics] [--until INSTANT]\n"
      + "   or: replay --events EVENTS.csv --models DIR --difference OUTDIR [--base DIR] [--ticket NUMBER] "
      + "[--outcomes OUTCOMES.csv] ...";

  private static final String DIFFERENCE = "--difference";
  private static final List<String> NAMES = List.of("--events", "--outcomes", "--models", DIFFERENCE, "--base", "--ticket", "--zone",
      "--holidays", "--until");

  /**
   * Reads the command line after {@code replay}.
   *
   * @throws UnusableInput if an argument is unknown, missing, given twice or unusable
   */
  static ReplayArguments parse(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      require(NAMES.contains(name), "unknown argument '" + name + "'");
      require(i + 1 < arguments.size(), name + " needs a value");
      require(values.put(name, arguments.get(i + 1)) == null, name + " is given twice");
    }
    boolean difference = values.containsKey(DIFFERENCE);
    require(values.containsKey("--events") && (difference || values.containsKey("--outcomes")),
        "--events and --outcomes are needed");
    require(!difference || values.containsKey("--models"), "--difference needs --models, the folder of changed files");
    for (String name : List.of("--base", "--ticket")) {
      require(difference || !values.containsKey(name), name + " needs --difference");
    }
    return new ReplayArguments(file(values, "--events"), output(values.get("--outcomes")), folder(values, "--models"),
        newFolder(values.get(DIFFERENCE)), folder(values, "--base"), values.get("--ticket"), zone(values.get("--zone")),
        holidays(file(values, "--holidays")), until(values.get("--until")));
  }

  private static Path file(Map<String, String> values, String name) {
    String value = values.get(name);
    require(value == null || Files.isReadable(Path.of(value)) && Files.isRegularFile(Path.of(value)),
        name + ": expected a file that can be read, was '" + value + "'");
    return value == null ? null : Path.of(value);
  }

  private static Path output(String value) {
    if (value == null) {
      return null;
    }
    Path folder = Path.of(value).toAbsolutePath().getParent();
    require(folder != null && Files.isDirectory(folder) && !Files.isDirectory(Path.of(value)),
        "--outcomes: expected a file in an existing folder, was '" + value + "'");
    return Path.of(value);
  }

  private static Path folder(Map<String, String> values, String name) {
    String value = values.get(name);
    require(value == null || Files.isDirectory(Path.of(value)), name + ": expected a folder, was '" + value + "'");
    return value == null ? null : Path.of(value);
  }

  /** A folder that is made at the end, whole or not at all. */
  private static Path newFolder(String value) {
    if (value == null) {
      return null;
    }
    Path folder = Path.of(value).toAbsolutePath().normalize();
    require(folder.getParent() != null && Files.isDirectory(folder.getParent()) && Files.isWritable(folder.getParent()),
        DIFFERENCE + ": expected a new folder in an existing one that can be written, was '" + value + "'");
    require(!Files.exists(folder) || isEmptyFolder(folder), DIFFERENCE + ": '" + value + "' is there already and not empty");
    return folder;
  }

  private static boolean isEmptyFolder(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException notAFolder) {
      return false;
    }
  }

  private static Path holidays(Path file) {
    try {
      if (file != null) {
        Holidays.read(file);
      }
      return file;
    } catch (IllegalArgumentException unreadable) {
      throw unusable("--holidays: " + unreadable.getMessage());
    }
  }

  private static ZoneId zone(String value) {
    try {
      return value == null ? null : ZoneId.of(value);
    } catch (DateTimeException unknown) {
      throw unusable("--zone: expected a time zone such as Europe/Paris, was '" + value + "'");
    }
  }

  private static Instant until(String value) {
    try {
      return value == null ? null : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException unreadable) {
      throw unusable("--until: expected an instant with offset such as 2024-06-10T10:00:00+02:00, was '" + value + "'");
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw unusable(otherwise);
    }
  }

  private static UnusableInput unusable(String reason) {
    return new UnusableInput("replay: " + reason + "\n" + USAGE);
  }
}
