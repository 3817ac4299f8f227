package dev.palier.replay;

import dev.palier.sla.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs a log: the events of an instant first, then the deadlines of that instant, overdue ones included (clocks: ties and rests). */
@Component
@Profile("replay")
class Replay {

  private static final Duration AFTER_THE_LAST_EVENT = Duration.ofDays(30);
  private static final int DROP_EVERY = 1000;

  private final EventPlayer player;
  private final DueJobs jobs;
  private final EndedTickets ended;
  private final Progress progress = new Progress();
  private int tickets;

  Replay(EventPlayer player, DueJobs jobs, EndedTickets ended) {
    this.player = player;
    this.jobs = jobs;
    this.ended = ended;
  }

  /**
   * Plays the events.
   *
   * @param until last instant, inclusive, or null for 30 days after the last event
   */
  void run(List<LoggedEvent> events, Instant until, Witness witness) {
    if (events.isEmpty()) {
      return;
    }
    jobs.moveTo(events.get(0).at());
    player.invite();
    progress.begin(events.size());
    Instant end = end(events, until);
    List<LoggedEvent> played = events.stream().filter(event -> !event.at().isAfter(end)).toList();
    for (int i = 0; i < played.size(); i++) {
      play(played.get(i), witness);
      if (i % DROP_EVERY == DROP_EVERY - 1) {
        ended.drop(witness);
      }
    }
    jobs.executeUntil(end);
    ended.takeOpen(witness);
    progress.end(tickets, jobs.executed());
  }

  /** The last instant of a replay of these events, inclusive. */
  static Instant end(List<LoggedEvent> events, Instant until) {
    return until == null ? events.get(events.size() - 1).at().plus(AFTER_THE_LAST_EVENT) : until;
  }

  private void play(LoggedEvent event, Witness witness) {
    jobs.executeUntil(event.at().minusMillis(1));
    jobs.moveTo(event.at());
    try {
      if (ended.contains(event.ticket())) {
        throw new Refusal("the ticket is closed");
      }
      player.play(event);
      tickets += event.kind() == LoggedEvent.Kind.OPENED ? 1 : 0;
    } catch (Refusal refusal) {
      witness.refused(event.at(), event.ticket(), refusal.getMessage());
    }
    progress.played(event.at(), tickets, jobs.executed());
  }
}
