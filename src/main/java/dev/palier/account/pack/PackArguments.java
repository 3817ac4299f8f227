package dev.palier.account.pack;

import dev.palier.account.ReviewPeriod;
import dev.palier.sla.CommandLine;
import dev.palier.sla.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What the command {@code review} was asked to do.
 *
 * @param out      an existing folder
 * @param settings for Spring, such as the database
 */
public record PackArguments(String customer, ReviewPeriod period, Path out, List<String> settings) {

  private static final String USAGE = "usage: review --customer ID --from 2026-01-01 --to 2026-04-01 --out DIR "
      + "[--spring.datasource.url=...]\n(--to is the day after the last)";
  private static final String DAY = "a day such as 2026-01-01";

  /**
   * Reads the command line after {@code review}.
   *
   * @throws Refusal if an argument is unknown, missing, given twice or unusable
   */
  public static PackArguments parse(List<String> arguments) {
    CommandLine line = CommandLine.parse(arguments, List.of("--customer", "--from", "--to", "--out"), USAGE);
    LocalDate from = line.moment("--from", LocalDate::parse, DAY);
    LocalDate to = line.moment("--to", LocalDate::parse, DAY);
    line.require(from.isBefore(to), "--to: expected a day after " + from + ", was " + to);
    return new PackArguments(line.value("--customer"), ReviewPeriod.of(from, to), line.folder("--out"), line.settings());
  }
}
