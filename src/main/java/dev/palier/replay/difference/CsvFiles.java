package dev.palier.replay.difference;

import dev.palier.availability.AssumedMonths.AssumedMonth;
import dev.palier.sla.LedgerKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes everything that was compared, also what is the same: RFC 4180, UTF-8, instants in UTC. Unknown things are empty. */
final class CsvFiles {

  private final Path folder;
  private final Comparison comparison;

  private CsvFiles(Path folder, Comparison comparison) {
    this.folder = folder;
    this.comparison = comparison;
  }

  static void write(Path folder, Comparison comparison) throws IOException {
    new CsvFiles(folder, comparison).write();
  }

  private void write() throws IOException {
    file("tickets.csv", "ticket,tier,priority,clock,start,started_at,before,before_due,before_at,before_late_seconds,before_misses,"
        + "after,after_due,after_at,after_late_seconds,after_misses", Row.Promised.class, row -> values(row.ticket(), tier(row.ticket()),
        Comparison.either(row.change()).priority(), row.metric(), row.start(), Comparison.either(row.change()).startedAt(),
        promise(row.change().before()), promise(row.change().after())));
    file("levels.csv", "ticket,tier,level,before_at,before_to,after_at,after_to", Row.Level.class, row -> values(row.ticket(),
        tier(row.ticket()), row.level(), raised(row.change().before()), raised(row.change().after())));
    file("warnings.csv", "ticket,clock,value,time,before_at,after_at", Row.Warning.class, row -> values(row.ticket(), row.metric(),
        row.value(), row.time(), row.change().before(), row.change().after()));
    file("deadlines.csv", "ticket,clock,set_at,before,after", Row.Deadline.class, row -> values(row.ticket(), row.metric(), row.setAt(),
        row.change().before(), row.change().after()));
    file("closings.csv", "ticket,before_at,before_how,after_at,after_how", Row.Closing.class, row -> values(row.ticket(),
        closed(row.change().before()), closed(row.change().after())));
    file("refused.csv", "at,ticket,before,after", Row.Refused.class, row -> values(row.at(), row.ticket(), row.change().before(),
        row.change().after()));
    file("notices.csv", "day,role,notice,before,after", Row.Notices.class, row -> values(row.day(), row.role(), row.kind(),
        row.change().before(), row.change().after()));
    file("credits.csv", "month,before_down_seconds,before_percent,before_guarantee,before_credit_percent,after_down_seconds,"
        + "after_percent,after_guarantee,after_credit_percent", Row.Month.class, row -> values(row.month(),
        month(row.change().before()), month(row.change().after())));
  }

  private <R extends Row> void file(String name, String columns, Class<R> kind, Function<R, List<Object>> values) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader((columns + ",differs").split(",")).get();
    try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name)); CSVPrinter printer = new CSVPrinter(writer, format)) {
      for (R row : comparison.all(kind)) {
        List<Object> record = values.apply(row);
        record.add(row.differs() ? "yes" : "no");
        printer.printRecord(record);
      }
    }
  }

  /** Values side by side; a list is as many. */
  private static List<Object> values(Object... values) {
    List<Object> flat = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof List<?> several) {
        flat.addAll(several);
      } else {
        flat.add(value);
      }
    }
    return flat;
  }

  private String tier(String ticket) {
    return comparison.rowsOf(ticket, LedgerKind.OPENED).get(0).value().split(" ")[0];
  }

  private static List<Object> promise(PromiseEnd end) {
    return end == null ? nothing(5) : Arrays.asList(end.result().word(), end.dueAt(), end.endedAt(),
        end.late() == null ? null : end.late().toSeconds(), end.misses());
  }

  private static List<Object> raised(Row.Raised level) {
    return level == null ? nothing(2) : Arrays.asList(level.at(), level.roles());
  }

  private static List<Object> closed(Row.Closed closed) {
    return closed == null ? nothing(2) : Arrays.asList(closed.at(), closed.how());
  }

  private static List<Object> month(AssumedMonth month) {
    return month == null ? nothing(4) : Arrays.asList(month.downSeconds(), month.percent().toPlainString(),
        month.guarantee().toPlainString(), plain(month.creditPercent()));
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static List<Object> nothing(int columns) {
    return Collections.nCopies(columns, null);
  }
}
