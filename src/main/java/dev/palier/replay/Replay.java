package dev.palier.replay;

import dev.palier.sla.Ledger;
import dev.palier.sla.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Runs a log: the events of an instant first, then the deadlines of that instant, overdue ones included (clocks: ties and rests). */
@Component
class Replay {

  private static final Duration AFTER_THE_LAST_EVENT = Duration.ofDays(30);

  private final EventPlayer player;
  private final DueJobs jobs;
  private final Ledger ledger;
  private final Progress progress;

  Replay(EventPlayer player, DueJobs jobs, Ledger ledger) {
    this.player = player;
    this.jobs = jobs;
    this.ledger = ledger;
    this.progress = new Progress();
  }

  /** @param until last instant, inclusive, or null for 30 days after the last event */
  Outcomes run(List<LoggedEvent> events, Instant until) {
    Outcomes outcomes = new Outcomes();
    Set<String> opened = new LinkedHashSet<>();
    progress.begin(events.size());
    if (!events.isEmpty()) {
      jobs.moveTo(events.get(0).at());
      player.invite();
    }
    for (LoggedEvent event : events) {
      if (until != null && event.at().isAfter(until)) {
        break;
      }
      jobs.executeUntil(event.at().minusMillis(1));
      jobs.moveTo(event.at());
      play(event, opened, outcomes);
      progress.played(event.at(), opened.size(), jobs.executed());
    }
    jobs.executeUntil(end(events, until));
    opened.forEach(ticket -> ledger.of(ticket).forEach(entry -> Outcome.of(entry).ifPresent(outcomes::add)));
    progress.end(opened.size(), jobs.executed(), outcomes.size());
    return outcomes;
  }

  private void play(LoggedEvent event, Set<String> opened, Outcomes outcomes) {
    try {
      player.play(event);
      if (event.kind() == LoggedEvent.Kind.OPENED) {
        opened.add(event.ticket());
      }
    } catch (Refusal refusal) {
      outcomes.add(Outcome.refused(event.at(), event.ticket(), refusal.getMessage()));
    }
  }

  private static Instant end(List<LoggedEvent> events, Instant until) {
    if (until != null || events.isEmpty()) {
      return until == null ? Instant.EPOCH : until;
    }
    return events.get(events.size() - 1).at().plus(AFTER_THE_LAST_EVENT);
  }
}
