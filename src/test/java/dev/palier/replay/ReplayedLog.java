package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A log that was replayed by the command, and the rows of outcome files. */
final class ReplayedLog {

  private ReplayedLog() {
  }

  /** Replays a log and returns the rows of its outcomes. */
  static List<List<String>> of(Path events, Path outcomes, String... more) throws IOException {
    String[] arguments = Stream.concat(Stream.of("--events", events.toString(), "--outcomes", outcomes.toString()), Stream.of(more))
        .toArray(String[]::new);

    assertThat(ReplayCommand.run(Palier.class, arguments)).isZero();

    return read(outcomes);
  }

  /** The rows after the header. */
  static List<List<String>> read(Path file) throws IOException {
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return rows.stream().skip(1).map(CSVRecord::toList).toList();
    }
  }

  /** The words of a refusal are free. */
  static List<List<String>> withoutReasons(List<List<String>> rows) {
    return rows.stream().map(row -> {
      List<String> copy = new ArrayList<>(row);
      if (row.get(2).equals("refused")) {
        copy.set(4, "");
      }
      return copy;
    }).map(List::copyOf).toList();
  }
}
