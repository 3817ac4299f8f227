package dev.palier.ticket.story;

import static dev.palier.sla.LedgerKind.CLOSED;
import static dev.palier.sla.LedgerKind.CUSTOMER_REPLIED;
import static dev.palier.sla.LedgerKind.INFORMATION_REQUESTED;
import static dev.palier.sla.LedgerKind.OUT_OF_SCOPE;
import static dev.palier.sla.LedgerKind.PACKAGE_CHANGED;
import static dev.palier.sla.LedgerKind.PRIORITY_CHANGED;
import static dev.palier.sla.LedgerKind.REOPENED;
import static dev.palier.sla.LedgerKind.RESOLUTION_REJECTED;
import static dev.palier.sla.LedgerKind.RESOLVED;
import static dev.palier.sla.LedgerKind.RESPONDED;
import static dev.palier.sla.LedgerKind.UPDATE_SENT;

import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.sla.ClockView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a notice still matters when it is about to be sent. A notice is void only if the ticket's facts say so, never because
 * of its age, and the reason names the fact and its time.
 *
 * <p>Void are requests to act that somebody has met meanwhile: a warning whose clock was met, pauses or was started anew, a
 * reminder of an update that was sent, a reminder of a customer who answered. A clock that paused and goes on keeps its warning:
 * the same percentage is not told twice (reading R7), so nothing else would warn. A clock that was missed keeps it too: the work
 * is still owed.
 *
 * <p>Never void is what happened or was promised. A level that was raised was an obligation: everybody due to be told is told,
 * and the mail says what came meanwhile (SLA 4.8). That holds also for a fact recorded late that lies before the level: what was
 * recorded stays recorded, with the later fact beside it, and telling too much is better than silence. A miss is told likewise,
 * and whatever the customer was written is sent.
 */
@Component
class Relevance {

  private static final Set<LedgerKind> ANSWERS = EnumSet.of(RESPONDED, UPDATE_SENT, INFORMATION_REQUESTED, RESOLVED, OUT_OF_SCOPE,
      CLOSED);
  private static final Set<LedgerKind> UPDATES = EnumSet.of(RESPONDED, UPDATE_SENT, INFORMATION_REQUESTED, RESOLVED,
      RESOLUTION_REJECTED, REOPENED, OUT_OF_SCOPE, CLOSED);
  private static final Set<LedgerKind> STANDSTILLS = EnumSet.of(INFORMATION_REQUESTED, RESOLVED, OUT_OF_SCOPE, CLOSED);
  private static final Set<LedgerKind> REPLIES = EnumSet.of(CUSTOMER_REPLIED, RESOLUTION_REJECTED, RESOLVED, OUT_OF_SCOPE, CLOSED);
  private static final Set<LedgerKind> NEW_PROMISES = EnumSet.of(PRIORITY_CHANGED, PACKAGE_CHANGED);

  private final Moments moments;

  Relevance(Moments moments) {
    this.moments = moments;
  }

  /** Why the notice is void, in one sentence; empty if it matters. */
  Optional<String> reasonAgainst(NoticeKind kind, long sequence, Instant at, Snapshot snapshot) {
    return switch (kind) {
      case RESPONSE_WARNING -> unless(running(Metric.RESPONSE, at, snapshot), "The response time no longer runs", ANSWERS,
          sequence, snapshot);
      case RESOLUTION_WARNING -> unless(running(Metric.RESOLUTION, at, snapshot), "The resolution time does not run", STANDSTILLS,
          sequence, snapshot);
      case UPDATE_REMINDER -> unless(updateOwed(sequence, snapshot), "The customer has been written to or waits for no update",
          UPDATES, sequence, snapshot);
      case CUSTOMER_REMINDER -> unless(customerOwesAnswer(sequence, snapshot), "The customer owes no answer any more", REPLIES,
          sequence, snapshot);
      case STATEMENT_OF_WORK_REMINDER, STATEMENT_OF_WORK_LATE -> snapshot.header().mode() == Mode.OUT_OF_SCOPE ? Optional.empty()
          : Optional.of("The request is decided on, or is an incident after all.");
      case UNDELIVERED -> undelivered(sequence, snapshot);
      default -> Optional.empty();
    };
  }

  private Optional<String> unless(boolean matters, String reason, Set<LedgerKind> facts, long sequence, Snapshot snapshot) {
    return matters ? Optional.empty() : Optional.of(reason + snapshot.firstAfter(sequence, facts)
        .or(() -> snapshot.firstAfter(sequence, NEW_PROMISES)).map(this::evidence).orElse("."));
  }

  private String evidence(LedgerEntry fact) {
    return ": " + Timeline.name(fact) + " on " + moments.at(fact.at()) + ".";
  }

  private static boolean running(Metric metric, Instant at, Snapshot snapshot) {
    ClockView clock = snapshot.clock(metric);
    boolean pauses = metric != Metric.RESPONSE && snapshot.header().mode() != Mode.RUNNING;
    return clock.open() && !pauses && !clock.startedAt().isAfter(at);
  }

  /** A missed update starts the next interval too, but then the update is still owed: the facts decide, not the clock's start. */
  private static boolean updateOwed(long sequence, Snapshot snapshot) {
    boolean startedAnew = snapshot.ledger().stream()
        .anyMatch(entry -> entry.sequence() > sequence && NEW_PROMISES.contains(entry.kind()) && entry.value().endsWith(" CHANGED"));
    return snapshot.clock(Metric.UPDATE).open() && snapshot.header().mode() == Mode.RUNNING && !startedAnew
        && snapshot.firstAfter(sequence, UPDATES).isEmpty();
  }

  private static boolean customerOwesAnswer(long sequence, Snapshot snapshot) {
    Mode mode = snapshot.header().mode();
    return (mode == Mode.WAITING || mode == Mode.OFFERED) && snapshot.firstAfter(sequence, REPLIES).isEmpty();
  }

  private Optional<String> undelivered(long notice, Snapshot snapshot) {
    return snapshot.notices().stream().filter(entry -> entry.id() == notice).findFirst().map(this::settled);
  }

  private String settled(NoticeEntry notice) {
    if (notice.state() == NoticeState.SENT) {
      return "The notice was delivered meanwhile, on " + moments.at(notice.sentAt()) + ".";
    }
    return notice.state() == NoticeState.VOID ? "The notice became void: " + notice.lastError() : null;
  }
}
