package dev.palier.availability.maintenance.process;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.availability.maintenance.MaintenanceRules;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table. */
@Component
class DmnMaintenanceRules implements MaintenanceRules {

  private static final String TABLE = "maintenance";
  private static final String NONE = "-";
  private static final String AT_ONCE = "at once";
  private static final String AFTERWARDS = "afterwards";

  private final DecisionService decisions;

  DmnMaintenanceRules(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public Rule of(Kind kind) {
    DmnDecisionRuleResult row = decisions.evaluateDecisionTableByKey(TABLE, Map.of(MaintenanceVariables.KIND, idOf(kind)))
        .getSingleResult();
    String notice = row.getEntry("noticeAhead");
    boolean ahead = !notice.equals(AT_ONCE) && !notice.equals(AFTERWARDS);
    return new Rule(ahead ? notice : null, orNull(row.getEntry("noticeHours")), orNull(row.getEntry("window")),
        orNull(row.getEntry("workingHours")), notice.equals(AFTERWARDS));
  }

  /** As models, forms and the table name a kind: {@code zero-day}. */
  static String idOf(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String orNull(String cell) {
    return cell.equals(NONE) ? null : cell;
  }
}
