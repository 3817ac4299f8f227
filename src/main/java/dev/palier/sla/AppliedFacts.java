package dev.palier.sla;

import java.time.Instant;

/** What each kind of fact does to the clocks. */
final class AppliedFacts {

  private final FreshTicket ticket;
  private final ReplayedTime time;
  private final PromiseHistory promises;
  private boolean replyIsKnown;
  private boolean endIsKnown;

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
      case CLOSED -> closed(row);
      case REOPENED -> {
        commitments.reopened(at, current(row));
        replyIsKnown = true;
      }
      case OUT_OF_SCOPE -> outOfScope(row);
      case BACK_IN_SCOPE -> commitments.backInScope(at, current(row), row.explanation());
      case STATEMENT_OF_WORK_SENT -> commitments.statementOfWorkSent(at);
      case PACKAGE_CHANGED -> packageChanged(row);
      case RECKONED -> commitments.reckonedAnew(at, current(row), row.explanation());
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

  private void outOfScope(LedgerEntry row) {
    OutOfScope why = OutOfScope.valueOf(row.value());
    endIsKnown = !why.leadsToStatementOfWork();
    ticket.commitments().outOfScope(row.at(), why, row.explanation());
  }

  /** Declining a request records its end too. */
  private void closed(LedgerEntry row) {
    if (!endIsKnown) {
      ticket.commitments().closed(row.at(), row.value());
    }
    endIsKnown = false;
  }

  private void packageChanged(LedgerEntry row) {
    String[] change = row.value().split(" ");
    ticket.commitments().packageChanged(row.at(), promises.of(SupportTier.valueOf(change[0]), ticket.header().priority, row.recordedAt()),
        PriorityChange.valueOf(change[1]), row.explanation());
  }

  private Promise current(LedgerEntry row) {
    return promise(ticket.header().priority, row.recordedAt());
  }

  private Promise promise(Priority priority, Instant at) {
    return promises.of(ticket.header().tier, priority, at);
  }
}
