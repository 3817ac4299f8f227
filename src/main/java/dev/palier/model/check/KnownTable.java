package dev.palier.model.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that the program reads.
 *
 * @param inputs   what the program gives it, with every value that occurs; no values where the table itself says which there are
 * @param complete whether it must say something for every combination
 * @param outputs  columns that the program reads
 */
record KnownTable(Map<String, List<String>> inputs, boolean complete, Set<String> outputs) {

  private static final Map.Entry<String, List<String>> TIER = Map.entry("supportTier", List.of("BASIC", "SILVER", "GOLD"));
  private static final Map.Entry<String, List<String>> PRIORITY = Map.entry("priority", List.of("P1", "P2", "P3", "P4"));
  private static final List<String> YES_NO = List.of("true", "false");

  /** Columns that the room of the clocks does not ask for. */
  static final Set<String> NOT_OF_THE_CLOCKS = Set.of("supportPortal", "appointedEmailUsers", "technicalAccountManager",
      "tamHoursPerMonth", "customerSuccessConsultant", "releaseDemos", "leadershipSponsor", "words");

  /** The tables by the key of their decision. */
  static final Map<String, KnownTable> ALL = Map.ofEntries(
      Map.entry("sla-targets", new KnownTable(inputs(TIER, PRIORITY), true,
          Set.of("responseTarget", "resolutionTarget", "escalationInterval", "updateInterval"))),
      Map.entry("entitlements", new KnownTable(inputs(TIER), true, Set.of("supportPortal", "appointedEmailUsers", "supportHours",
          "p1SupportHours", "technicalAccountManager", "tamHoursPerMonth", "customerSuccessConsultant", "uptimeGuarantee",
          "escalationPath", "releaseDemos", "businessReviews", "leadershipSponsor", "ticketAutoClose"))),
      Map.entry("warnings", new KnownTable(inputs(Map.entry("metric", List.of("RESPONSE", "RESOLUTION", "UPDATE"))), true,
          Set.of("warnAt"))),
      Map.entry("reminders", new KnownTable(inputs(TIER), true, Set.of("remindAfter", "remindEvery"))),
      Map.entry("escalation-path", new KnownTable(inputs(Map.entry("level", List.of())), false, Set.of("roles"))),
      Map.entry("priority", new KnownTable(inputs(Map.entry("productUsable", YES_NO),
          Map.entry("limitation", List.of("critical", "limited", "slight")), Map.entry("workaroundAvailable", YES_NO)), true,
          Set.of("priority"))),
      Map.entry("mail-priority", new KnownTable(inputs(TIER), true, Set.of("priority"))),
      Map.entry("attainment-goals", new KnownTable(inputs(TIER, PRIORITY), false, Set.of("goal"))),
      Map.entry("business-reviews", new KnownTable(inputs(Map.entry("reviewStep", List.of("prepare", "agree", "minutes"))), true,
          Set.of("dueAfter", "remindEvery"))),
      Map.entry("outage-causes", new KnownTable(inputs(Map.entry("outageCause", List.of())), true, Set.of("words", "excluded"))),
      Map.entry("service-credit", new KnownTable(inputs(TIER), false, Set.of("creditPercent", "approveWithin"))),
      Map.entry("maintenance", new KnownTable(inputs(Map.entry("maintenanceKind", List.of("planned", "emergency", "zero-day"))), true,
          Set.of("noticeAhead", "noticeHours", "window", "workingHours"))),
      Map.entry("statement-of-work", new KnownTable(inputs(Map.entry("statementStep", List.of("write", "answer"))), true,
          Set.of("dueAfter", "remindEvery"))),
      Map.entry("package-services", new KnownTable(inputs(Map.entry("serviceStep", List.of("prepare-release", "agree-on-demo",
          "confirm-demo", "answer-roadmap-request", "agree-on-further-tam-hours", "fill-package-gaps"))), true,
          Set.of("dueAfter", "remindEvery"))),
      Map.entry("releases", new KnownTable(inputs(Map.entry("releaseKind", List.of("routine", "other"))), true, Set.of("supportedFor"))),
      Map.entry("tam-hours", new KnownTable(inputs(Map.entry("technicalAccountManager", List.of("shared", "dedicated"))), true,
          Set.of("warnAt"))));

  @SafeVarargs
  private static Map<String, List<String>> inputs(Map.Entry<String, List<String>>... inputs) {
    Map<String, List<String>> inOrder = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> input : inputs) {
      inOrder.put(input.getKey(), input.getValue());
    }
    return inOrder;
  }
}
