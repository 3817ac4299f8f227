package dev.palier.account.pack;

import dev.palier.account.ReviewPeriod;
import dev.palier.sla.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command {@code review} was asked to do.
 *
 * @param out      an existing folder
 * @param settings for Spring, such as the database
 */
public record PackArguments(String customer, ReviewPeriod period, Path out, List<String> settings) {

  private static final String USAGE = "\nusage: review --customer ID --from 2026-01-01 --to 2026-04-01 --out DIR "
      + "[--spring.datasource.url=...]\n(--to is the day after the last)";
  private static final List<String> NAMES = List.of("--customer", "--from", "--to", "--out");

  /**
   * Reads the command line after {@code review}.
   *
   * @throws Refusal if an argument is unknown, missing, given twice or unusable
   */
  public static PackArguments parse(List<String> arguments) {
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
    LocalDate from = day("--from", values.get("--from"));
    LocalDate to = day("--to", values.get("--to"));
    require(from.isBefore(to), "--to: expected a day after " + from + ", was " + to);
    Path out = Path.of(values.get("--out"));
    require(Files.isDirectory(out), "--out: expected an existing folder, was '" + out + "'");
    return new PackArguments(values.get("--customer"), ReviewPeriod.of(from, to), out, settings);
  }

  private static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException unreadable) {
      throw new Refusal(name + ": expected a day such as 2026-01-01, was '" + value + "'" + USAGE);
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refusal(otherwise + USAGE);
    }
  }
}
