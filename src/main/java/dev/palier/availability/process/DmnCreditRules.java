package dev.palier.availability.process;

import dev.palier.availability.credit.CreditRules;
import dev.palier.sla.Amount;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table. */
@Component
class DmnCreditRules implements CreditRules {

  private static final String TABLE = "service-credit";

  private final DecisionService decisions;
  private final SupportCalendars calendars;
  private final SupportPackages packages;

  DmnCreditRules(@Lazy DecisionService decisions, SupportCalendars calendars, SupportPackages packages) {
    this.decisions = decisions;
    this.calendars = calendars;
    this.packages = packages;
  }

  @Override
  public BigDecimal percent(SupportTier tier) {
    String cell = row(tier).getEntry("creditPercent");
    return new BigDecimal(cell.substring(0, cell.indexOf(' ')));
  }

  @Override
  public Instant dueAt(SupportTier tier, Instant since) {
    return calendars.measure(Amount.parse(row(tier).getEntry("approveWithin")), packages.of(tier).supportHours()).addWhole(since);
  }

  private DmnDecisionRuleResult row(SupportTier tier) {
    DmnDecisionRuleResult row = decisions.evaluateDecisionTableByKey(TABLE, Map.of("supportTier", tier.name())).getSingleResult();
    if (row == null) {
      throw new Refusal("The table service-credit tells no credit for the package " + tier.label() + "; ask the process owners.");
    }
    return row;
  }
}
