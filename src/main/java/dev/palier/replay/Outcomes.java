package dev.palier.replay;

import dev.palier.sla.LedgerEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Everything that happened in a replay, in the order of happening within a ticket. */
final class Outcomes implements Witness {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
      .setHeader("at", "ticket", "outcome", "metric", "value", "to").get();

  private final List<Outcome> rows = new ArrayList<>();

  @Override
  public void ticket(List<LedgerEntry> ledger) {
    ledger.forEach(entry -> Outcome.of(entry).ifPresent(rows::add));
  }

  @Override
  public void refused(Instant at, String ticket, String reason) {
    rows.add(Outcome.refused(at, ticket, reason));
  }

  /** Writes the rows by instant, then ticket, then order of happening; the file appears whole or not at all. */
  void write(Path file) throws IOException {
    rows.sort(Comparator.comparing(Outcome::at).thenComparing(Outcome::ticket));
    Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".unfinished");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(unfinished); CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
        for (Outcome row : rows) {
          printer.printRecord(row.at(), row.ticket(), row.outcome(), row.metric(), row.value(), row.to());
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
