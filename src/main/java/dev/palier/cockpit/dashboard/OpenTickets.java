package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.dashboard.DashboardView.OpenLine;
import dev.palier.cockpit.dashboard.DashboardView.TierLine;
import dev.palier.sla.Mode;
import dev.palier.sla.OpenPromises;
import dev.palier.sla.OpenPromises.Count;
import dev.palier.sla.Priority;
import dev.palier.sla.Standing;
import dev.palier.sla.SupportTier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Open tickets by tier and priority: every priority of every tier has its line, so that a number is always at the same place. */
@Component
class OpenTickets {

  private final OpenPromises promises;

  OpenTickets(OpenPromises promises) {
    this.promises = promises;
  }

  /** The highest package first. */
  List<TierLine> now() {
    List<Count> counts = promises.counts();
    return Arrays.stream(SupportTier.values()).sorted(Comparator.reverseOrder()).map(tier -> new TierLine(tier.label(),
        Arrays.stream(Priority.values()).map(priority -> line(priority, counts.stream()
            .filter(count -> count.tier() == tier && count.priority() == priority).toList())).toList())).toList();
  }

  private static OpenLine line(Priority priority, List<Count> counts) {
    return new OpenLine(priority.name(), sum(counts, count -> true), sum(counts, count -> count.mode() != Mode.RUNNING),
        sum(counts, count -> count.standing() == Standing.AT_RISK), sum(counts, count -> count.standing() == Standing.BREACHED),
        sum(counts, Count::escalated));
  }

  private static long sum(List<Count> counts, Predicate<Count> which) {
    return counts.stream().filter(which).mapToLong(Count::tickets).sum();
  }
}
