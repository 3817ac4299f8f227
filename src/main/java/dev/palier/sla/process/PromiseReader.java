package dev.palier.sla.process;

import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.ReminderPlan;
import dev.palier.sla.SupportTier;
import dev.palier.sla.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;

/**
 * Puts a promise together from rows of the decision tables.
 *
 * @param tables evaluates a table of this name with these inputs
 */
record PromiseReader(BiFunction<String, Map<String, Object>, DmnDecisionTableResult> tables) {

  Promise promise(SupportTier tier, Priority priority) {
    DmnDecisionRuleResult targets = one(Tables.SLA_TARGETS, Map.of("supportTier", tier.name(), "priority", priority.name()));
    DmnDecisionRuleResult entitled = one(Tables.ENTITLEMENTS, Map.of("supportTier", tier.name()));
    DmnDecisionRuleResult reminders = one(Tables.REMINDERS, Map.of("supportTier", tier.name()));
    String hours = entitled.getEntry(priority == Priority.P1 ? "p1SupportHours" : "supportHours");
    boolean path = entitled.getEntry("escalationPath");
    return new Promise(tier, priority, target(targets, "responseTarget"), target(targets, "resolutionTarget"),
        target(targets, "escalationInterval"), target(targets, "updateInterval"), hours, warnings("RESPONSE"),
        warnings("RESOLUTION"), warnings("UPDATE"), path ? lastLevel() : 0,
        ReminderPlan.parse(reminders.getEntry("remindAfter"), reminders.getEntry("remindEvery"),
            entitled.getEntry("ticketAutoClose")));
  }

  List<String> roles(int level) {
    DmnDecisionTableResult result = tables.apply(Tables.ESCALATION_PATH, Map.of("level", level));
    return result.isEmpty() ? List.of() : Arrays.asList(result.getSingleResult().<String>getEntry("roles").split("; "));
  }

  private static Target target(DmnDecisionRuleResult row, String column) {
    return Target.parse(row.getEntry(column));
  }

  private List<Integer> warnings(String metric) {
    return Tables.percentages(one(Tables.WARNINGS, Map.of("metric", metric)).getEntry("warnAt"));
  }

  private int lastLevel() {
    int level = 0;
    while (!roles(level + 1).isEmpty()) {
      level++;
    }
    return level;
  }

  private DmnDecisionRuleResult one(String table, Map<String, Object> inputs) {
    DmnDecisionTableResult result = tables.apply(table, inputs);
    if (result.isEmpty()) {
      throw new IllegalStateException("The table " + table + " has no row for " + inputs);
    }
    return result.getSingleResult();
  }
}
