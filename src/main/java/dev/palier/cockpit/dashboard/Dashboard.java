package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.dashboard.DashboardView.NextLine;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.cockpit.words.TicketLabels;
import dev.palier.cockpit.words.TicketLabels.Label;
import dev.palier.engine.SignedIn;
import dev.palier.sla.OpenPromises;
import dev.palier.sla.OpenPromises.Moment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what the dashboard shows. Whoever asks has been let into Cockpit; from there on the program reads for itself. */
@Component
class Dashboard {

  private static final int NEXT = 25;

  private final OpenTickets openTickets;
  private final OpenPromises promises;
  private final MomentWords words;
  private final TicketLabels labels;
  private final TodaysMisses misses;
  private final UndeliveredLines undelivered;
  private final HealthLines health;
  private final ContractTimes times;
  private final SignedIn signedIn;
  private final Clock clock;

  Dashboard(OpenTickets openTickets, OpenPromises promises, MomentWords words, TicketLabels labels, TodaysMisses misses,
      UndeliveredLines undelivered, HealthLines health, ContractTimes times, SignedIn signedIn, Clock clock) {
    this.openTickets = openTickets;
    this.promises = promises;
    this.words = words;
    this.labels = labels;
    this.misses = misses;
    this.undelivered = undelivered;
    this.health = health;
    this.times = times;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  public DashboardView now() {
    return signedIn.unchecked(() -> new DashboardView(clock.instant(), times.of(clock.instant()), openTickets.now(), next(),
        misses.today(), undelivered.now(), health.now()));
  }

  private List<NextLine> next() {
    List<Moment> moments = promises.nextMoments(NEXT);
    Map<String, Label> known = labels.of(moments.stream().map(Moment::ticket).toList());
    return moments.stream().map(moment -> next(moment, known.getOrDefault(moment.ticket(), TicketLabels.UNKNOWN))).toList();
  }

  private NextLine next(Moment moment, Label label) {
    return new NextLine(moment.at(), times.of(moment.at()), moment.ticket(), label.customer(), label.subject(), moment.tier().label(),
        moment.priority().name(), words.of(moment), MomentWords.kind(moment), label.instance());
  }
}
