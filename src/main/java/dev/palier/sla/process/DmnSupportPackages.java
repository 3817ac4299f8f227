package dev.palier.sla.process;

import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table. */
@Component
class DmnSupportPackages implements SupportPackages {

  private final DecisionService decisions;
  private final Readings readings;

  DmnSupportPackages(@Lazy DecisionService decisions, Readings readings) {
    this.decisions = decisions;
    this.readings = readings;
  }

  @Override
  public SupportPackage of(SupportTier tier) {
    return readings.get(tier, () -> read(tier));
  }

  private SupportPackage read(SupportTier tier) {
    DmnDecisionRuleResult row = decisions.evaluateDecisionTableByKey(Tables.ENTITLEMENTS, Map.of("supportTier", tier.name()))
        .getSingleResult();
    return new SupportPackage(tier, row.getEntry("supportPortal"), number(row, "appointedEmailUsers"),
        row.getEntry("supportHours"),
        row.getEntry("p1SupportHours"), row.getEntry("technicalAccountManager"), number(row, "tamHoursPerMonth"),
        row.getEntry("customerSuccessConsultant"), row.getEntry("uptimeGuarantee"), row.getEntry("escalationPath"),
        row.getEntry("releaseDemos"), row.getEntry("businessReviews"), row.getEntry("leadershipSponsor"),
        row.getEntry("ticketAutoClose"));
  }

  private static int number(DmnDecisionRuleResult row, String column) {
    return row.<Number>getEntry(column).intValue();
  }
}
