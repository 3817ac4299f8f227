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
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the contract from the deployed decision tables. What was read is kept until something is deployed, so that an edited table
 * holds from its deployment on for every promise made or changed after it.
 */
@Component
class DmnPromises implements Promises {

  private final DecisionService decisions;
  private final RepositoryService repository;
  private volatile Reading reading = new Reading("", new ConcurrentHashMap<>());

  /** What was read since a deployment. */
  private record Reading(String deployment, Map<Object, Object> values) {
  }

  /** The services are lazy because the engine's deployment checks are made before them. */
  DmnPromises(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  @Override
  public Promise of(SupportTier tier, Priority priority) {
    return (Promise) current().computeIfAbsent(List.of(tier, priority), key -> read(tier, priority));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<String> rolesOfLevel(int level) {
    return (List<String>) current().computeIfAbsent(level, key -> readRoles(level));
  }

  private Map<Object, Object> current() {
    List<Deployment> latest = repository.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1);
    String deployment = latest.isEmpty() ? "" : latest.get(0).getId();
    Reading now = reading;
    if (!now.deployment().equals(deployment)) {
      now = new Reading(deployment, new ConcurrentHashMap<>());
      reading = now;
    }
    return now.values();
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
