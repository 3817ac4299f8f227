package dev.palier.sla.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.calendar.Holidays;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import dev.palier.sla.AgreementCalendars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell that the clocks could not follow is refused with table, row and column. */
@Clause({"2", "4.7"})
class ContractTableCheckTests {

  private final ContractTableCheck check = new ContractTableCheck(AgreementCalendars.with(Holidays.none()));

  static Stream<Path> tables() throws IOException {
    return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".dmn"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void acceptsTheTablesOfTheAgreement(Path table) throws IOException {
    assertThat(findings(table.getFileName().toString(), Files.readAllBytes(table))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("SLA 4.7: amounts are written as people say them, and strictly")
  @CsvSource(delimiter = '|', value = {
      "sla-targets | 3 business days | 3 busines days | row 4, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 3 business days | 3 days         | row 4, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 3 business days | 0 hours        | row 4, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 3 business days | 1 hours        | row 4, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 3 business days | auto           | row 4, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 3 calendar days | 1 month        | row 8, column 'Maximum resolution' (resolutionTarget)",
      "sla-targets | 10 business days | next routine update | row 10, column 'Minimum update interval' (updateInterval)",
      "entitlements | 24x7           | 24x6           | row 3, column 'P1 support hours' (p1SupportHours)",
      "entitlements | 14 calendar days | 14 days      | row 1, column 'Ticket auto close' (ticketAutoClose)",
      "warnings    | 75 %            | 75%            | row 3, column 'Warn at' (warnAt)",
      "reminders   | 7 calendar days, 12 calendar days | 7 and 12 calendar days | row 1, column 'Remind after' (remindAfter)",
      "escalation-path | vp-customer-office; vp-sales | VP Sales | row 3, column 'Roles told' (roles)",
      "attainment-goals | 100 %      | 101 %          | row 1, column 'Goal' (goal)",
      "priority    | P4              | P5             | row 7, column 'Priority' (priority)"})
  void namesTableRowAndColumn(String table, String right, String wrong, String place) throws IOException {
    assertThat(findings(table, "<text>\"" + right + '"', "<text>\"" + wrong + '"')).singleElement().asString()
        .startsWith(table + ".dmn: table " + table + ", " + place + ": expected ").contains("was '" + wrong + "'");
  }

  @Test
  @DisplayName("SLA 2: an auto close that the lifecycle does not draw is refused, its timer would find no way on")
  void refusesAnAutoCloseThatIsNotDrawn() throws IOException {
    assertThat(findings("entitlements", "<text>\"never\"", "<text>\"14 calendar days\"")).singleElement().asString()
        .isEqualTo("entitlements.dmn: table entitlements, row 2, column 'Ticket auto close' (ticketAutoClose): expected 'never', only the lifecycle of "
            + "BASIC draws an auto close");
  }

  @Test
  void asksForEveryColumn() throws IOException {
    assertThat(findings("sla-targets", "name=\"updateInterval\"", "name=\"updates\""))
        .containsExactly("sla-targets.dmn: table sla-targets: expected a column 'updateInterval', which the program reads; "
            + "put it back, with this output name");
  }

  @Test
  void refusesACellWithoutQuotes() throws IOException {
    assertThat(findings("sla-targets", "<text>\"3 business days\"", "<text>3 business days")).singleElement().asString()
        .endsWith("expected a text in quotes, was 3 business days");
  }

  private List<String> findings(String table, String right, String wrong) throws IOException {
    String model = Files.readString(Path.of("processes", table + ".dmn"));
    assertThat(model).contains(right);
    return findings(table + ".dmn", model.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> findings(String name, byte[] content) {
    return check.findings(ProposedModels.among(List.of(ModelFile.read(name, content)), List.of())).stream().map(ModelFinding::toString)
        .toList();
  }
}
