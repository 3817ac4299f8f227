package dev.palier.availability.list;

import dev.palier.sla.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command {@code availability} was asked to do.
 *
 * @param last     inclusive
 * @param out      an existing folder
 * @param settings for Spring, such as the database
 */
public record ListArguments(YearMonth first, YearMonth last, Path out, List<String> settings) {

  private static final String USAGE = "\nusage: availability --from 2026-10 --to 2026-10 --out DIR [--spring.datasource.url=...]\n"
      + "(--to is the last month)";
  private static final List<String> NAMES = List.of("--from", "--to", "--out");

  /**
   * Reads the command line after {@code availability}.
   *
   * @throws Refusal if an argument is unknown, missing, given twice or unusable
   */
  public static ListArguments parse(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (name.matches("--(spring|palier|camunda)\\..*")) {
        settings.add(name);
        continue;
      }
      require(NAMES.contains(name), "unknown argument '" + name + "'");
      require(i + 1 < arguments.size(), name + " needs a value");
      require(values.put(name, arguments.get(++i)) == null, name + " is given twice");
    }
    NAMES.forEach(name -> require(values.containsKey(name), name + " is needed"));
    YearMonth first = month("--from", values.get("--from"));
    YearMonth last = month("--to", values.get("--to"));
    require(!last.isBefore(first), "--to: expected " + first + " or a later month, was " + last);
    Path out = Path.of(values.get("--out"));
    require(Files.isDirectory(out), "--out: expected an existing folder, was '" + out + "'");
    return new ListArguments(first, last, out, settings);
  }

  private static YearMonth month(String name, String value) {
    try {
      return YearMonth.parse(value);
    } catch (DateTimeException unreadable) {
      throw new Refusal(name + ": expected a month such as 2026-10, was '" + value + "'" + USAGE);
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refusal(otherwise + USAGE);
    }
  }
}
