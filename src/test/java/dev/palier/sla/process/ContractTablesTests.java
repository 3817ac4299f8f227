package dev.palier.sla.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables say what the agreement says, listed here again by hand, row by row. */
class ContractTablesTests {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @DisplayName("SLA 4.7: response, resolution, escalation and update interval of each tier and priority")
  @Clause({"4.2", "4.7"})
  @CsvSource(quoteCharacter = '"', value = {
      "BASIC,  P1, 30 minutes, 2 hours, -, -",
      "BASIC,  P2, auto, -, -, -",
      "BASIC,  P3, auto, -, -, -",
      "BASIC,  P4, auto, -, -, -",
      "SILVER, P1, 30 minutes, 2 hours, -, 1 hour",
      "SILVER, P2, 1 hour, 3 business days, -, 1 business day",
      "SILVER, P3, auto, 7 business days, -, 5 business days",
      "SILVER, P4, auto, next routine update, -, 1 month",
      "GOLD,   P1, 30 minutes, 2 hours, 30 minutes, 1 hour",
      "GOLD,   P2, 1 hour, 3 calendar days, 4 hours, 4 hours",
      "GOLD,   P3, 2 hours, 7 calendar days, -, 1 business day",
      "GOLD,   P4, 4 hours, next routine update, -, 10 business days"})
  void promisesWhatTheAgreementSays(String tier, String priority, String response, String resolution, String escalation,
      String update) {
    DmnDecisionTableResult row = decide("sla-targets", Map.of("supportTier", tier, "priority", priority));

    assertThat(row.getSingleResult().getEntryMap()).containsExactlyInAnyOrderEntriesOf(Map.of("responseTarget", response,
        "resolutionTarget", resolution, "escalationInterval", escalation, "updateInterval", update));
  }

  @ParameterizedTest
  @DisplayName("SLA 2: what each package holds")
  @Clause("2")
  @CsvSource({
      "BASIC,  0,  24x5, 24x5, none, 0, none, false, false, none, false, 14 calendar days",
      "SILVER, 5,  24x5, 24x5, shared, 4, none, true, false, twice a year, false, never",
      "GOLD,   20, 24x5, 24x7, dedicated, 12, 99.5 % a month, true, true, once a quarter, true, never"})
  void entitlesToWhatThePackageSays(String tier, int mailUsers, String hours, String p1Hours, String manager, int managerHours,
      String uptime, boolean path, boolean demos, String reviews, boolean sponsor, String autoClose) {
    Map<String, Object> row = decide("entitlements", Map.of("supportTier", tier)).getSingleResult().getEntryMap();

    assertThat(row).containsEntry("appointedEmailUsers", mailUsers).containsEntry("supportHours", hours)
        .containsEntry("p1SupportHours", p1Hours).containsEntry("technicalAccountManager", manager)
        .containsEntry("tamHoursPerMonth", managerHours).containsEntry("uptimeGuarantee", uptime)
        .containsEntry("escalationPath", path).containsEntry("releaseDemos", demos).containsEntry("businessReviews", reviews)
        .containsEntry("leadershipSponsor", sponsor).containsEntry("ticketAutoClose", autoClose)
        .containsEntry("supportPortal", "unlimited").containsEntry("customerSuccessConsultant", true);
  }

  @ParameterizedTest
  @DisplayName("SLA 4.8: who is told at each level; both vice presidents at the third")
  @Clause("4.8")
  @CsvSource({"1, csc", "2, support-manager", "3, vp-customer-office; vp-sales", "4, ceo"})
  void climbsFromTheConsultantToTheChiefExecutive(int level, String roles) {
    assertThat(decide("escalation-path", Map.of("level", level)).getSingleResult().<String>getEntry("roles")).isEqualTo(roles);
  }

  @Test
  @DisplayName("SLA 4.8: there is no fifth level")
  void endsAtTheFourthLevel() {
    assertThat(decide("escalation-path", Map.of("level", 5))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("SLA 4.7: the priority code follows from the answers of the person who reports")
  @Clause("4.7")
  @CsvSource({"false, critical, false, P1", "true, critical, false, P1", "true, limited, false, P2", "true, slight, false, P3",
      "false, critical, true, P3", "true, critical, true, P3", "true, limited, true, P3", "true, slight, true, P4"})
  void derivesThePriority(boolean usable, String limitation, boolean workaround, String priority) {
    DmnDecisionTableResult row = decide("priority",
        Map.of("productUsable", usable, "limitation", limitation, "workaroundAvailable", workaround));

    assertThat(row.getSingleResult().<String>getEntry("priority")).isEqualTo(priority);
  }

  @ParameterizedTest
  @DisplayName("SLA 2, reading R4: Basic is reminded twice before the auto close, Silver and Gold again and again")
  @Clause({"2", "R4"})
  @CsvSource(delimiter = '|', value = {"BASIC | 7 calendar days, 12 calendar days | -", "SILVER | - | 7 calendar days",
      "GOLD | - | 7 calendar days"})
  void remindsTheCustomer(String tier, String after, String every) {
    assertThat(decide("reminders", Map.of("supportTier", tier)).getSingleResult().getEntryMap())
        .containsEntry("remindAfter", after).containsEntry("remindEvery", every);
  }

  @ParameterizedTest
  @DisplayName("Readings R6 and R7: when staff are warned")
  @Clause({"R6", "R7"})
  @CsvSource(delimiter = '|', value = {"RESPONSE | 50 %, 75 %, 90 %", "RESOLUTION | 50 %, 75 %, 90 %", "UPDATE | 75 %"})
  void warnsBeforeTheDeadline(String metric, String warnAt) {
    assertThat(decide("warnings", Map.of("metric", metric)).getSingleResult().<String>getEntry("warnAt")).isEqualTo(warnAt);
  }

  @ParameterizedTest
  @DisplayName("SLA 4.7: the goal of every promise is that it is kept; a lower one is for process owners to set")
  @Clause("4.7")
  @CsvSource({"BASIC, P1", "BASIC, P2", "BASIC, P3", "BASIC, P4", "SILVER, P1", "SILVER, P2", "SILVER, P3", "SILVER, P4",
      "GOLD, P1", "GOLD, P2", "GOLD, P3", "GOLD, P4"})
  void wantsEveryPromiseKept(String tier, String priority) {
    assertThat(decide("attainment-goals", Map.of("supportTier", tier, "priority", priority)).getSingleResult()
        .<String>getEntry("goal")).isEqualTo("100 %");
  }

  private static DmnDecisionTableResult decide(String table, Map<String, Object> inputs) {
    try (InputStream model = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
      DmnDecision decision = ENGINE.parseDecision(table, model);
      return ENGINE.evaluateDecisionTable(decision, Variables.fromMap(inputs));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
