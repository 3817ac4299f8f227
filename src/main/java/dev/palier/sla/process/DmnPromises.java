package dev.palier.sla.process;

import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.Promises;
import dev.palier.sla.ReminderPlan;
import dev.palier.sla.SupportTier;
import dev.palier.sla.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the contract from the deployed decision tables. What was read is kept until something is deployed, so that an edited table
 * holds from its deployment on for every promise made or changed after it.
 */
@Component
class DmnPromises implements Promises {

  private final DecisionService decisions;
  private final Readings readings;

  /** The service is lazy because the engine's deployment checks are made before it. */
  DmnPromises(@Lazy DecisionService decisions, Readings readings) {
    this.decisions = decisions;
    this.readings = readings;
  }

  @Override
  public Promise of(SupportTier tier, Priority priority) {
    return readings.get(List.of(tier, priority), () -> read(tier, priority));
  }

  @Override
  public List<String> rolesOfLevel(int level) {
    return readings.get(level, () -> readRoles(level));
  }

  private Promise read(SupportTier tier, Priority priority) {
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

  private static Target target(DmnDecisionRuleResult row, String column) {
    return Target.parse(row.getEntry(column));
  }

  private List<Integer> warnings(String metric) {
    return Tables.percentages(one(Tables.WARNINGS, Map.of("metric", metric)).getEntry("warnAt"));
  }

  private int lastLevel() {
    int level = 0;
    while (!readRoles(level + 1).isEmpty()) {
      level++;
    }
    return level;
  }

  private List<String> readRoles(int level) {
    DmnDecisionTableResult result = decisions.evaluateDecisionTableByKey(Tables.ESCALATION_PATH, Map.of("level", level));
    return result.isEmpty() ? List.of() : Arrays.asList(result.getSingleResult().<String>getEntry("roles").split("; "));
  }

  private DmnDecisionRuleResult one(String table, Map<String, Object> inputs) {
    DmnDecisionTableResult result = decisions.evaluateDecisionTableByKey(table, inputs);
    if (result.isEmpty()) {
      throw new IllegalStateException("The table " + table + " has no row for " + inputs);
    }
    return result.getSingleResult();
  }
}
