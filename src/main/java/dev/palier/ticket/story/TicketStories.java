package dev.palier.ticket.story;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The stories of all notices about tickets, told from the facts as they stand at the instant of sending. What matters no longer
 * is decided by {@link Relevance}.
 */
@Component
class TicketStories implements NoticeSubjects {

  private final Snapshots snapshots;
  private final Relevance relevance;
  private final TicketWords ticketWords;
  private final ClockWords clockWords;
  private final CustomerWords customerWords;
  private final EscalationWords escalationWords;
  private final UndeliveredWords undeliveredWords;
  private final Meanwhile meanwhile;
  private final Timeline timeline;
  private final Moments moments;

  TicketStories(Snapshots snapshots, Relevance relevance, TicketWords ticketWords, ClockWords clockWords,
      CustomerWords customerWords, EscalationWords escalationWords, UndeliveredWords undeliveredWords, Meanwhile meanwhile,
      Timeline timeline, Moments moments) {
    this.snapshots = snapshots;
    this.relevance = relevance;
    this.ticketWords = ticketWords;
    this.clockWords = clockWords;
    this.customerWords = customerWords;
    this.escalationWords = escalationWords;
    this.undeliveredWords = undeliveredWords;
    this.meanwhile = meanwhile;
    this.timeline = timeline;
    this.moments = moments;
  }

  /** A notice about a ticket that is not here tells the facts it was written with: better little than nothing. */
  @Override
  public NoticeStory storyOf(String ticket, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    Optional<Snapshot> found = snapshots.of(ticket);
    if (found.isEmpty()) {
      return new NoticeStory.Matters(Map.copyOf(facts));
    }
    Snapshot snapshot = found.get();
    return relevance.reasonAgainst(kind, sequence, at, snapshot).<NoticeStory>map(NoticeStory.Moot::new)
        .orElseGet(() -> new NoticeStory.Matters(words(kind, level, sequence, at, facts, snapshot)));
  }

  private Map<String, Object> words(NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts,
      Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>(ticketWords.of(kind, level, sequence, snapshot));
    words.putAll(clockWords.of(kind, sequence, at, snapshot));
    words.putAll(meanwhile.of(kind, sequence, snapshot));
    words.put("happenedAt", moments.at(at));
    words.put("percent", facts.get("value"));
    if (kind.toCustomer()) {
      words.putAll(customerWords.of(kind, sequence, snapshot));
      return words;
    }
    words.put("timeline", timeline.of(snapshot));
    if (kind == NoticeKind.ESCALATION) {
      words.putAll(escalationWords.of(level, sequence, at, facts, snapshot));
    } else if (kind == NoticeKind.UNDELIVERED) {
      words.putAll(undeliveredWords.of(sequence, snapshot));
    }
    return words;
  }
}
