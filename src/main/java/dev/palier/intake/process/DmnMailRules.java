package dev.palier.intake.process;

import dev.palier.intake.desk.MailRules;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the rules from the deployed tables. */
@Component
class DmnMailRules implements MailRules {

  private static final String TABLE = "mail-priority";

  private final DecisionService decisions;
  private final SupportPackages packages;

  /** The service is lazy because the engine's deployment checks are made before it. */
  DmnMailRules(@Lazy DecisionService decisions, SupportPackages packages) {
    this.decisions = decisions;
    this.packages = packages;
  }

  @Override
  public boolean allowsMail(SupportTier tier) {
    return packages.of(tier).appointedEmailUsers() > 0;
  }

  @Override
  public Priority firstPriority(SupportTier tier) {
    DmnDecisionTableResult rows = decisions.evaluateDecisionTableByKey(TABLE, Map.of("supportTier", tier.name()));
    if (rows.isEmpty()) {
      throw new IllegalStateException("The table " + TABLE + " has no row for " + tier);
    }
    return Priority.valueOf(rows.getSingleResult().getEntry("priority"));
  }
}
