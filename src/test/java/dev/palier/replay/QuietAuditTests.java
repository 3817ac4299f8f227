package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing is wrong the audit is silent, in the middle of every worked example and corner case. */
class QuietAuditTests {

  private static final Path SLA = Path.of("src/test/resources/sla");

  @Test
  @DisplayName("SLA 4.7: the audit, run every three hours of every worked example and corner case, finds nothing")
  void findsNothingWhereNothingIsWrong(@TempDir Path folder) throws IOException {
    List<LoggedEvent> events = EventLog.read(together(folder));

    try (AuditedReplay replay = new AuditedReplay("--palier.audit.grace=1ms")) {
      replay.run(events, Duration.ofHours(3), Duration.ofHours(6));

      assertThat(replay.findings()).isEmpty();
      assertThat(replay.audits()).isGreaterThan(30);
      assertThat(replay.examined()).isGreaterThan(300);
    }
  }

  private static Path together(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path log : logs()) {
      List<String> events = Files.readAllLines(log);
      lines.addAll(events.subList(1, events.size()));
    }
    lines.sort(Comparator.comparing(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(','))).toInstant()));
    lines.add(0, "at,ticket,event,tier,priority,value");
    return Files.write(folder.resolve("all.csv"), lines);
  }

  private static List<Path> logs() throws IOException {
    try (Stream<Path> examples = Files.list(SLA.resolve("examples")); Stream<Path> corners = Files.list(SLA.resolve("corners"))) {
      return Stream.concat(examples, corners).filter(file -> file.toString().endsWith(".events.csv")).sorted().toList();
    }
  }
}
