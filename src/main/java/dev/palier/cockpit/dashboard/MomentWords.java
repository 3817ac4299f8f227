package dev.palier.cockpit.dashboard;

import dev.palier.customer.RoleNames;
import dev.palier.sla.Metric;
import dev.palier.sla.OpenPromises.Moment;
import dev.palier.sla.Promises;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a moment brings, in words (SLA 4.7, 4.8). */
@Component
class MomentWords {

  private final Promises promises;

  MomentWords(Promises promises) {
    this.promises = promises;
  }

  /** For example {@code level 2 to the Support Manager}. */
  String of(Moment moment) {
    if (moment.metric() == Metric.ESCALATION) {
      return level(moment.level());
    }
    if (moment.percent() != null) {
      return moment.percent() + " % of " + part(moment.metric()) + " used";
    }
    return due(moment.metric()) + (moment.level() == 0 ? "" : ", else " + level(moment.level()));
  }

  static String kind(Moment moment) {
    return moment.metric() == Metric.ESCALATION ? "level" : moment.percent() == null ? "deadline" : "warning";
  }

  private String level(int level) {
    List<String> roles = promises.rolesOfLevel(level);
    return "level " + level + " to the " + roles.stream().map(RoleNames::of).collect(Collectors.joining(" and the "));
  }

  private static String part(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "the time for the first response";
      case UPDATE -> "the time for the next update";
      default -> "the time for the resolution";
    };
  }

  private static String due(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "first response due";
      case UPDATE -> "update to the customer due";
      default -> "resolution due";
    };
  }

  static String missed(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "first response";
      case UPDATE -> "update to the customer";
      default -> "resolution";
    };
  }
}
