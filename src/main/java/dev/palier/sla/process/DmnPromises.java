package dev.palier.sla.process;

import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportTier;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the contract from the deployed decision tables. What was read is kept until something is deployed, so that an edited table
 * holds from its deployment on for every promise made or changed after it.
 */
@Component
class DmnPromises implements Promises {

  private final PromiseReader reader;
  private final Readings readings;

  /** The service is lazy because the engine's deployment checks are made before it. */
  DmnPromises(@Lazy DecisionService decisions, Readings readings) {
    this.reader = new PromiseReader(decisions::evaluateDecisionTableByKey);
    this.readings = readings;
  }

  @Override
  public Promise of(SupportTier tier, Priority priority) {
    return readings.get(List.of(tier, priority), () -> reader.promise(tier, priority));
  }

  @Override
  public List<String> rolesOfLevel(int level) {
    return readings.get(level, () -> reader.roles(level));
  }
}
