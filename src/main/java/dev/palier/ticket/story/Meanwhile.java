package dev.palier.ticket.story;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What came between a miss or a level and its mail: the notice is sent all the same, and says so. */
@Component
class Meanwhile {

  private static final Set<LedgerKind> WRITTEN = EnumSet.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);

  private final Moments moments;

  Meanwhile(Moments moments) {
    this.moments = moments;
  }

  /** The words {@code meanwhile} and {@code settled}; empty for kinds that nothing can overtake. */
  Map<String, Object> of(NoticeKind kind, long sequence, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    if (kind == NoticeKind.ESCALATION || ClockWords.missed(kind)) {
      Optional<LedgerEntry> answer = snapshot.firstAfter(sequence, WRITTEN);
      boolean answered = answer.isPresent() && kind != NoticeKind.ESCALATION && kind != NoticeKind.RESOLUTION_MISSED;
      words.put("settled", answered || standsStill(snapshot));
      words.put("meanwhile", answered ? "The customer was written to on " + moments.at(answer.get().at()) + "."
          : state(answer, snapshot));
    }
    return words;
  }

  private static boolean standsStill(Snapshot snapshot) {
    return switch (snapshot.header().mode()) {
      case RUNNING -> false;
      case WAITING, OFFERED, OUT_OF_SCOPE, CLOSED -> true;
    };
  }

  private String state(Optional<LedgerEntry> answer, Snapshot snapshot) {
    return switch (snapshot.header().mode()) {
      case RUNNING -> answer.map(entry -> "The customer was written to on " + moments.at(entry.at())
          + "; the ticket is not solved yet.").orElse(null);
      case WAITING -> "Support waits for an answer of the customer since " + since(snapshot, LedgerKind.INFORMATION_REQUESTED)
          + ".";
      case OFFERED -> "A resolution was offered to the customer on " + since(snapshot, LedgerKind.RESOLVED) + ".";
      case OUT_OF_SCOPE -> "The request was found to be outside the agreement on " + since(snapshot, LedgerKind.OUT_OF_SCOPE) + ".";
      case CLOSED -> "The ticket was closed on " + since(snapshot, LedgerKind.CLOSED) + ".";
    };
  }

  private String since(Snapshot snapshot, LedgerKind kind) {
    return snapshot.last(kind).map(entry -> moments.at(entry.at())).orElse("an unknown date");
  }
}
