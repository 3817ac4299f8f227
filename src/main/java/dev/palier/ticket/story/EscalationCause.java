package dev.palier.ticket.story;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.Promises;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Why a level was raised, in words, from the facts before it: it was asked for, time passed, or a promise was missed (readings
 * R2, R3).
 */
@Component
class EscalationCause {

  private final Promises promises;
  private final Moments moments;

  EscalationCause(Promises promises, Moments moments) {
    this.promises = promises;
    this.moments = moments;
  }

  /** For example {@code 60 minutes without a resolution}. */
  String of(LedgerEntry raised, Snapshot snapshot) {
    List<LedgerEntry> before = snapshot.ledger().stream().filter(entry -> entry.sequence() < raised.sequence()).toList();
    if (wasAskedFor(before)) {
      return raised.explanation();
    }
    Promise promise = promises.of(snapshot.header().tier(), priority(before, snapshot));
    if (promise.escalatesByInterval()) {
      return withoutResolution(promise.escalationInterval().toString(), Integer.parseInt(raised.value()), before);
    }
    return before.stream().filter(entry -> entry.kind() == LedgerKind.BREACHED && entry.metric() != Metric.UPDATE)
        .reduce((first, second) -> second)
        .map(missed -> "the " + (missed.metric() == Metric.RESPONSE ? "first response" : "resolution") + " was missed on "
            + moments.at(missed.at()))
        .orElse(raised.explanation());
  }

  private static boolean wasAskedFor(List<LedgerEntry> before) {
    return before.stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED
            || entry.kind() == LedgerKind.ESCALATION_REQUESTED).reduce((first, second) -> second)
        .filter(entry -> entry.kind() == LedgerKind.ESCALATION_REQUESTED).isPresent();
  }

  private static Priority priority(List<LedgerEntry> before, Snapshot snapshot) {
    return before.stream().filter(entry -> entry.kind() == LedgerKind.PRIORITY_CHANGED).reduce((first, second) -> second)
        .map(entry -> Priority.valueOf(entry.value().split(" ")[0]))
        .orElseGet(() -> before.stream().filter(entry -> entry.kind() == LedgerKind.OPENED).findFirst()
            .map(entry -> Priority.valueOf(entry.value().split(" ")[1])).orElse(snapshot.header().priority()));
  }

  /** The k-th level since the clock's start waited k intervals of support time; a changed priority starts the clock anew. */
  private static String withoutResolution(String interval, int level, List<LedgerEntry> before) {
    LedgerEntry restart = before.stream().filter(entry -> entry.kind() == LedgerKind.PRIORITY_CHANGED
        && entry.value().endsWith(" CHANGED")).reduce((first, second) -> second).orElse(null);
    long reachedThen = restart == null ? 0 : before.stream()
        .filter(entry -> entry.kind() == LedgerKind.ESCALATED && entry.sequence() < restart.sequence()).count();
    String[] amount = interval.split(" ", 2);
    long count = Long.parseLong(amount[0]) * (level - reachedThen);
    String unit = count > 1 && !amount[1].endsWith("s") ? amount[1] + "s" : amount[1];
    return count + " " + unit + " without a resolution" + (restart == null ? "" : " at priority "
        + restart.value().split(" ")[0]);
  }
}
