package dev.palier.account.process;

import dev.palier.account.review.ReviewRules;
import dev.palier.account.review.ReviewStep;
import dev.palier.sla.Amount;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table. */
@Component
class DmnReviewRules implements ReviewRules {

  private static final String TABLE = "business-reviews";

  private final DecisionService decisions;
  private final SupportCalendars calendars;
  private final SupportPackages packages;

  DmnReviewRules(@Lazy DecisionService decisions, SupportCalendars calendars, SupportPackages packages) {
    this.decisions = decisions;
    this.calendars = calendars;
    this.packages = packages;
  }

  @Override
  public Instant dueAt(ReviewStep step, SupportTier tier, Instant begun) {
    return after("dueAfter", step, tier, begun);
  }

  @Override
  public Instant remindAgainAt(ReviewStep step, SupportTier tier, Instant reminded) {
    return after("remindEvery", step, tier, reminded);
  }

  private Instant after(String column, ReviewStep step, SupportTier tier, Instant start) {
    String amount = decisions.evaluateDecisionTableByKey(TABLE, Map.of("reviewStep", step.id())).getSingleResult().getEntry(column);
    return calendars.measure(Amount.parse(amount), packages.of(tier).supportHours()).addWhole(start);
  }
}
