package dev.palier.sla;

import java.time.Instant;

/** What each kind of fact does to the clocks. */
final class AppliedFacts {

  private final FreshTicket ticket;
  private final ReplayedTime time;
  private final PromiseHistory promises;
  private boolean replyIsKnown;

  AppliedFacts(FreshTicket ticket, ReplayedTime time, PromiseHistory promises) {
    this.ticket = ticket;
    this.time = time;
    this.promises = promises;
  }

  /**
   * Applies a row.
   *
   * @throws Refusal if it is impossible as the ticket stands
   */
  void apply(LedgerEntry row, Instant receiptRecordedAt) {
    ticket.knowReleasesOf(row.recordedAt());
    Commitments commitments = ticket.commitments();
    Instant at = row.at();
    switch (row.kind()) {
      case OPENED -> {
        commitments.opened(at);
        commitments.acknowledged(at, promise(ticket.header().priority, receiptRecordedAt));
      }
      case RESPONDED -> commitments.responded(at);
      case UPDATE_SENT -> commitments.updateSent(at);
      case INFORMATION_REQUESTED -> commitments.informationRequested(at, current(row).reminders());
      case CUSTOMER_REPLIED -> replied(at);
      case PRIORITY_CHANGED -> priorityChanged(row);
      case SENT_TO_DEVELOPMENT -> commitments.sentToDevelopment(at);
      case RETURNED_FROM_DEVELOPMENT -> commitments.returnedFromDevelopment(at);
      case RESOLVED -> commitments.resolved(at, current(row).reminders());
      case RESOLUTION_REJECTED -> commitments.resolutionRejected(at);
      case CLOSED -> commitments.closed(at, row.value());
      case REOPENED -> {
        commitments.reopened(at, current(row));
        replyIsKnown = true;
      }
      case ESCALATION_REQUESTED -> {
        commitments.escalationRequested(at, row.explanation());
        time.raise(at, row.explanation());
      }
      default -> { }
    }
  }

  /** Opening a ticket again records the answer that did it too. */
  private void replied(Instant at) {
    if (!replyIsKnown) {
      ticket.commitments().customerReplied(at);
    }
    replyIsKnown = false;
  }

  private void priorityChanged(LedgerEntry row) {
    String[] change = row.value().split(" ");
    ticket.commitments().priorityChanged(row.at(), promise(Priority.valueOf(change[0]), row.recordedAt()),
        PriorityChange.valueOf(change[1]), row.explanation());
  }

  private Promise current(LedgerEntry row) {
    return promise(ticket.header().priority, row.recordedAt());
  }

  private Promise promise(Priority priority, Instant at) {
    return promises.of(ticket.header().tier, priority, at);
  }
}
