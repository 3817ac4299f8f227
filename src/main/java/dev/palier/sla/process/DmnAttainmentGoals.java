package dev.palier.sla.process;

import dev.palier.sla.AttainmentGoals;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table; where it says nothing, the agreement does: every promise is kept. */
@Component
class DmnAttainmentGoals implements AttainmentGoals {

  private static final BigDecimal EVERY = BigDecimal.valueOf(100);

  private final DecisionService decisions;
  private final Readings readings;

  DmnAttainmentGoals(@Lazy DecisionService decisions, Readings readings) {
    this.decisions = decisions;
    this.readings = readings;
  }

  @Override
  public BigDecimal percentOf(SupportTier tier, Priority priority) {
    return readings.get(List.of(Tables.ATTAINMENT_GOALS, tier, priority), () -> read(tier, priority));
  }

  private BigDecimal read(SupportTier tier, Priority priority) {
    DmnDecisionTableResult row = decisions.evaluateDecisionTableByKey(Tables.ATTAINMENT_GOALS,
        Map.of("supportTier", tier.name(), "priority", priority.name()));
    return row.isEmpty() ? EVERY : Tables.percent(row.getSingleResult().getEntry("goal"));
  }
}
