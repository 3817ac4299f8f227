package dev.palier.model.picture;

import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** What a table does when several rows apply, in words. */
final class HitPolicies {

  private HitPolicies() {
  }

  static String inWords(DecisionTable table) {
    HitPolicy policy = table.getHitPolicy() == null ? HitPolicy.UNIQUE : table.getHitPolicy();
    return switch (policy) {
      case UNIQUE -> "Unique: one row applies at most";
      case FIRST -> "First: the uppermost row that applies counts";
      case ANY -> "Any: rows that apply together say the same";
      case PRIORITY -> "Priority: the row with the answer that ranks first counts";
      case RULE_ORDER -> "Rule order: every row that applies counts, in the order of the rows";
      case OUTPUT_ORDER -> "Output order: every row that applies counts, in the order of the answers' rank";
      case COLLECT -> "Collect: " + collected(table.getAggregation());
    };
  }

  private static String collected(BuiltinAggregator aggregation) {
    if (aggregation == null) {
      return "every row that applies counts";
    }
    return switch (aggregation) {
      case SUM -> "the sum of the rows that apply";
      case COUNT -> "how many rows apply";
      case MIN -> "the smallest answer of the rows that apply";
      case MAX -> "the largest answer of the rows that apply";
    };
  }
}
