package dev.palier.model.move;

import dev.palier.model.MovePreview.Deadline;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** The clocks of a ticket and which of them a timer of the engine watches. */
@Component
class ClocksOfTicket {

  /**
   * At one moment.
   *
   * @param watched the clocks whose next moment a timer waits for
   */
  record Seen(Map<Metric, ClockView> clocks, int reachedLevel, Set<Metric> watched) {

    /** The deadlines here and there, of clocks that have one here or there. */
    List<Deadline> until(Seen after) {
      List<Deadline> deadlines = new ArrayList<>();
      for (Metric metric : Metric.values()) {
        Instant due = due(metric);
        Instant later = after.due(metric);
        if (due != null || later != null) {
          deadlines.add(new Deadline(metric, metric == Metric.ESCALATION ? reachedLevel + 1 : 0, due, later));
        }
      }
      return deadlines;
    }

    private Instant due(Metric metric) {
      ClockView clock = clocks.get(metric);
      return clock == null || !clock.open() ? null : clock.dueAt();
    }

    /** The clocks that were watched here and are not watched there, though they go on. */
    List<ClockView> forgottenBy(Seen after) {
      return watched.stream().map(after.clocks::get)
          .filter(clock -> clock.nextMomentAt() != null && !after.watched.contains(clock.metric())).toList();
    }
  }

  private final Ledger ledger;
  private final ManagementService management;

  ClocksOfTicket(Ledger ledger, ManagementService management) {
    this.ledger = ledger;
    this.management = management;
  }

  /** @param instances those of the ticket's process instances that could have timers */
  Seen of(CommitmentHeader ticket, Set<String> instances) {
    Set<Instant> timers = management.createJobQuery().processInstanceIds(instances).timers().list().stream()
        .map(job -> job.getDuedate().toInstant().truncatedTo(ChronoUnit.SECONDS)).collect(Collectors.toSet());
    Map<Metric, ClockView> clocks = ledger.clocks(ticket.ticket()).stream()
        .collect(Collectors.toMap(ClockView::metric, Function.identity()));
    return new Seen(clocks, ticket.reached(), clocks.values().stream()
        .filter(clock -> clock.nextMomentAt() != null && timers.contains(clock.nextMomentAt())).map(ClockView::metric)
        .collect(Collectors.toSet()));
  }
}
