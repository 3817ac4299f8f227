package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.dashboard.DashboardView.MissLine;
import dev.palier.cockpit.dashboard.DashboardView.Today;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.cockpit.words.Spans;
import dev.palier.cockpit.words.TicketLabels;
import dev.palier.cockpit.words.TicketLabels.Label;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Miss;
import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was missed since midnight in the contract's zone. */
@Component
class TodaysMisses {

  private static final int SHOWN = 30;

  private final Attainments attainments;
  private final TicketLabels labels;
  private final ContractTimes times;

  TodaysMisses(Attainments attainments, TicketLabels labels, ContractTimes times) {
    this.attainments = attainments;
    this.labels = labels;
    this.times = times;
  }

  Today today() {
    Period today = new Period(times.today(), times.today().plusDays(1));
    List<Miss> misses = attainments.misses(today, Scope.ALL, 0, SHOWN);
    long count = attainments.missCount(today, Scope.ALL);
    Map<String, Label> known = labels.of(misses.stream().map(Miss::ticket).toList());
    return new Today(count, misses.stream().map(miss -> line(miss, known.getOrDefault(miss.ticket(), TicketLabels.UNKNOWN))).toList());
  }

  private MissLine line(Miss miss, Label label) {
    return new MissLine(times.of(miss.missedAt()), miss.ticket(), miss.customerName(), miss.subject(), miss.tier().label(),
        miss.priority().name(), MomentWords.missed(miss.metric()), Spans.late(miss.missedAt(), miss.metLateAt()), label.instance());
  }
}
