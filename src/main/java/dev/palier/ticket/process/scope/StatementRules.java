package dev.palier.ticket.process.scope;

import dev.palier.sla.Amount;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How soon a statement of work is to be written and answered, as process owners keep it in {@code statement-of-work.dmn}. */
@Component
class StatementRules {

  private static final String TABLE = "statement-of-work";

  private final DecisionService decisions;
  private final SupportCalendars calendars;
  private final SupportPackages packages;

  StatementRules(@Lazy DecisionService decisions, SupportCalendars calendars, SupportPackages packages) {
    this.decisions = decisions;
    this.calendars = calendars;
    this.packages = packages;
  }

  /** When a step that begins at an instant is due; days are business days of the package's support hours. */
  Instant dueAt(StatementStep step, SupportTier tier, Instant begun) {
    return after("dueAfter", step, tier, begun);
  }

  /** When whoever was reminded at an instant is reminded again. */
  Instant remindAgainAt(StatementStep step, SupportTier tier, Instant reminded) {
    return after("remindEvery", step, tier, reminded);
  }

  private Instant after(String column, StatementStep step, SupportTier tier, Instant start) {
    String amount = decisions.evaluateDecisionTableByKey(TABLE, Map.of("statementStep", step.id())).getSingleResult().getEntry(column);
    return calendars.measure(Amount.parse(amount), packages.of(tier).supportHours()).addWhole(start);
  }
}
