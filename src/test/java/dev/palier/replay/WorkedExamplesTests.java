package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked examples of the agreement, replayed through the real models, tables and delegates. Tickets do not touch each other, so
 * all examples run as one log and each is compared on its own tickets, up to its own end.
 */
@Clause({"4.3", "4.4", "4.5", "4.7", "4.8", "4.9", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R9", "R10"})
class WorkedExamplesTests {

  private static final Path EXAMPLES = Path.of("src/test/resources/sla/examples");
  private static final String EVENTS = ".events.csv";

  private static List<List<String>> happened;

  @BeforeAll
  static void replayAllAtOnce(@TempDir Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String example : examples().toList()) {
      List<String> events = Files.readAllLines(EXAMPLES.resolve(example + EVENTS));
      lines.addAll(events.subList(1, events.size()));
    }
    lines.sort(Comparator.comparing(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(','))).toInstant()));
    lines.add(0, "at,ticket,event,tier,priority,value");
    Path log = Files.write(folder.resolve("all.csv"), lines);

    happened = ReplayedLog.of(log, folder.resolve("outcomes.csv"));
  }

  static Stream<String> examples() throws IOException {
    return Files.list(EXAMPLES).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(EVENTS))
        .map(name -> name.substring(0, name.length() - EVENTS.length())).sorted();
  }

  @ParameterizedTest
  @MethodSource("examples")
  @DisplayName("SLA 4.7: the clocks of the worked example agree in every row, in the order of happening")
  void agrees(String example) throws IOException {
    List<List<String>> expected = ReplayedLog.read(EXAMPLES.resolve(example + ".outcomes.csv"));
    Set<String> tickets = new HashSet<>();
    expected.forEach(row -> tickets.add(row.get(1)));
    String end = expected.get(expected.size() - 1).get(0);

    List<List<String>> actual = happened.stream()
        .filter(row -> tickets.contains(row.get(1)) && row.get(0).compareTo(end) <= 0).toList();

    assertThat(ReplayedLog.withoutReasons(actual)).containsExactlyElementsOf(ReplayedLog.withoutReasons(expected));
  }
}
