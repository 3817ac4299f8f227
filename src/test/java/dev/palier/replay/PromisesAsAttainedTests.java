package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import dev.palier.replay.difference.CountedPromises;
import dev.palier.sla.Metric;
import dev.palier.ticket.Attainments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A difference counts promises as the business review and Cockpit do. */
class PromisesAsAttainedTests {

  private static final Path SLA = Path.of("src/test/resources/sla");
  private static final Instant END = Instant.parse("2024-11-02T00:00:00Z");

  @Test
  @DisplayName("SLA 4.7: met and missed promises of every worked example and corner case are as many as the attainment counts")
  void countsAsTheAttainmentDoes(@TempDir Path folder) throws IOException {
    CommandLogging.begin();
    List<LoggedEvent> events = EventLog.read(together(folder));
    try (Sandbox sandbox = Sandbox.open(Palier.class, Map.of("palier.sla.holidays", ""))) {
      SideRecorder recorder = sandbox.get(SideRecorder.class);
      sandbox.get(Replay.class).run(events, END, recorder);

      Map<Metric, List<Long>> attained = new EnumMap<>(Metric.class);
      sandbox.get(Attainments.class).outcomes(new Attainments.Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1)),
          Attainments.Scope.ALL).forEach(outcome -> attained.merge(outcome.metric(), List.of(outcome.met(), outcome.missed()),
              (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1))));

      assertThat(CountedPromises.of(recorder.side(END))).isEqualTo(attained);
    }
  }

  private static Path together(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String part : List.of("examples", "corners")) {
      try (Stream<Path> logs = Files.list(SLA.resolve(part))) {
        for (Path log : logs.filter(file -> file.toString().endsWith(".events.csv")).sorted().toList()) {
          List<String> events = Files.readAllLines(log);
          lines.addAll(events.subList(1, events.size()));
        }
      }
    }
    lines.sort(Comparator.comparing(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(','))).toInstant()));
    lines.add(0, "at,ticket,event,tier,priority,value");
    return Files.write(folder.resolve("all.csv"), lines);
  }
}
