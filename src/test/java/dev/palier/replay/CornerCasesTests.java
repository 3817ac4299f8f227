package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corners of the rules of time, one ticket each, named after the corner: several events at one instant, remainders of zero,
 * corrections back and forth, spans over the change of the clocks. The rows were checked against a second reading of the rules.
 */
@Clause({"4.4", "4.5", "4.7", "R4", "R5", "R9", "R10"})
class CornerCasesTests {

  private static final Path CORNERS = Path.of("src/test/resources/sla/corners");
  private static final String UNTIL = "2024-11-02T00:00:00Z";

  private static List<List<String>> expected;
  private static List<List<String>> happened;

  @BeforeAll
  static void replay(@TempDir Path folder) throws IOException {
    expected = ReplayedLog.withoutReasons(ReplayedLog.read(CORNERS.resolve("corner-cases.outcomes.csv")));
    happened = ReplayedLog.withoutReasons(
        ReplayedLog.of(CORNERS.resolve("corner-cases.events.csv"), folder.resolve("outcomes.csv"), "--until", UNTIL));
  }

  static Stream<String> corners() throws IOException {
    return ReplayedLog.read(CORNERS.resolve("corner-cases.events.csv")).stream().map(row -> row.get(1))
        .filter(ticket -> !ticket.isEmpty()).distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("corners")
  @DisplayName("SLA 4.7: the corner is counted as the rules of time say")
  void agrees(String corner) {
    assertThat(rows(happened, corner)).isNotEmpty().containsExactlyElementsOf(rows(expected, corner));
  }

  private static List<List<String>> rows(List<List<String>> rows, String ticket) {
    return rows.stream().filter(row -> row.get(1).equals(ticket)).toList();
  }
}
