package dev.palier.availability.list;

import dev.palier.sla.CommandLine;
import dev.palier.sla.Refusal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * What the command {@code availability} was asked to do.
 *
 * @param last     inclusive
 * @param out      an existing folder
 * @param settings for Spring, such as the database
 */
public record ListArguments(YearMonth first, YearMonth last, Path out, List<String> settings) {

  private static final String USAGE = "usage: availability --from 2026-10 --to 2026-10 --out DIR [--spring.datasource.url=...]\n"
      + "(--to is the last month)";
  private static final String MONTH = "a month such as 2026-10";

  /**
   * Reads the command line after {@code availability}.
   *
   * @throws Refusal if an argument is unknown, missing, given twice or unusable
   */
  public static ListArguments parse(List<String> arguments) {
    CommandLine line = CommandLine.parse(arguments, List.of("--from", "--to", "--out"), USAGE);
    YearMonth first = line.moment("--from", YearMonth::parse, MONTH);
    YearMonth last = line.moment("--to", YearMonth::parse, MONTH);
    line.require(!last.isBefore(first), "--to: expected " + first + " or a later month, was " + last);
    return new ListArguments(first, last, line.folder("--out"), line.settings());
  }
}
