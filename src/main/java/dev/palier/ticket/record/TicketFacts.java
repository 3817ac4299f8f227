package dev.palier.ticket.record;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Commitments;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Promise;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Message;
import dev.palier.ticket.Message.Direction;
import dev.palier.ticket.SupportLine;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Records what people do on a ticket: the step in the ledger, the message, the notice of it. Every method refuses what is impossible
 * in the ticket's state with a {@link dev.palier.sla.Refusal} and then wrote nothing. Acts are timed in whole seconds.
 */
@Component
public class TicketFacts {

  /** How a ticket closed that the customer left alone. */
  public static final String AUTO_CLOSE = "auto-close";

  /** How a request ended whose statement of work the customer accepted. */
  public static final String ACCEPTED = "statement-of-work-accepted";

  /** How a request ended whose statement of work the customer declined. */
  public static final String DECLINED = "statement-of-work-declined";

  /** How a request ended before its statement of work was decided on. */
  public static final String WITHDRAWN = "withdrawn";

  private final Ledger ledger;
  private final Promises promises;
  private final MessageTable messages;
  private final TicketTable tickets;
  private final TicketNotices notices;

  TicketFacts(Ledger ledger, Promises promises, MessageTable messages, TicketTable tickets, TicketNotices notices) {
    this.ledger = ledger;
    this.promises = promises;
    this.messages = messages;
    this.tickets = tickets;
    this.notices = notices;
  }

  /** The receipt: the clocks start, counted from the opening (SLA 4.7 automatic response; reading R1). */
  public void acknowledged(String ticket) {
    step(ticket, "palier", (commitments, header) -> {
      Promise promise = promises.of(header.tier(), header.priority());
      commitments.acknowledged(header.openedAt(), promise);
    }, LedgerKind.ACKNOWLEDGED, NoticeKind.RECEIPT);
  }

  /** A human answer to the customer. */
  public void responded(String ticket, Act act) {
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) -> commitments.responded(act.at()), LedgerKind.RESPONDED,
        NoticeKind.FIRST_RESPONSE);
  }

  /** A progress message to the customer. */
  public void updateSent(String ticket, Act act) {
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) -> commitments.updateSent(act.at()), LedgerKind.UPDATE_SENT,
        NoticeKind.PROGRESS_UPDATE);
  }

  /** A question to the customer; support waits from now on (SLA 4.5). */
  public void informationRequested(String ticket, Act act) {
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) ->
        commitments.informationRequested(act.at(), promises.of(header.tier(), header.priority()).reminders()),
        LedgerKind.INFORMATION_REQUESTED, NoticeKind.QUESTION);
  }

  /** The resolution is offered (reading R5). */
  public void resolved(String ticket, Act act) {
    boolean inDevelopment = ledger.find(ticket).orElseThrow().inDevelopment();
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) ->
        commitments.resolved(act.at(), promises.of(header.tier(), header.priority()).reminders()),
        LedgerKind.RESOLVED, NoticeKind.RESOLUTION_OFFERED);
    if (inDevelopment) {
      tickets.handOver(ticket, SupportLine.FIRST_LINE);
    }
  }

  /** The customer's answer. */
  public void customerReplied(String ticket, Act act) {
    fromCustomer(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.customerReplied(act.at());
      return null;
    });
  }

  /** The end of a ticket whose customer stayed silent; it counts from when it was due, however late it is noticed. */
  public void closedBySilence(String ticket) {
    Instant due = ledger.clock(ticket, Metric.CUSTOMER_WAIT).dueAt();
    closed(ticket, new Act("palier", due, null), AUTO_CLOSE);
  }

  /** Whether a ticket was closed by the customer's silence, and only after an instant (SLA 2 ticket auto close). */
  public boolean closedBySilenceAfter(String ticket, Instant at) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.CLOSED)
        .reduce((earlier, later) -> later)
        .filter(closed -> AUTO_CLOSE.equals(closed.value()) && at.isBefore(closed.at())).isPresent();
  }

  /** The customer's answer, read after the auto close that it came before. */
  public void reopened(String ticket, Act act) {
    fromCustomer(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.reopened(act.at(), promises.of(commitments.header().tier(), commitments.header().priority()));
      return null;
    });
    tickets.mark(ticket, false);
  }

  /** The customer rejects the resolution (reading R5). */
  public void resolutionRejected(String ticket, Act act) {
    fromCustomer(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.resolutionRejected(act.at());
      return null;
    });
  }

  /** The request is outside the agreement: the customer is told why, and no clock runs any more (SLA 1.1, 4.6). */
  public void outOfScope(String ticket, Act act, OutOfScope why) {
    boolean inDevelopment = ledger.find(ticket).orElseThrow().inDevelopment();
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) -> commitments.outOfScope(act.at(), why, act.message()), LedgerKind.OUT_OF_SCOPE,
        why.leadsToStatementOfWork() ? NoticeKind.STATEMENT_OF_WORK_COMING : NoticeKind.OUTSIDE_AGREEMENT);
    tickets.mark(ticket, !why.leadsToStatementOfWork());
    if (inDevelopment) {
      tickets.handOver(ticket, SupportLine.FIRST_LINE);
    }
  }

  /** It is an incident after all: the customer is told, and the clocks run from the opening. */
  public void backInScope(String ticket, Act act) {
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) ->
        commitments.backInScope(act.at(), promises.of(header.tier(), header.priority()), act.message()),
        LedgerKind.BACK_IN_SCOPE, NoticeKind.INCIDENT_AFTER_ALL);
    tickets.mark(ticket, false);
  }

  /** The statement of work to the customer (SLA 1.1). */
  public void statementOfWorkSent(String ticket, Act act) {
    toCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) -> commitments.statementOfWorkSent(act.at()), LedgerKind.STATEMENT_OF_WORK_SENT,
        NoticeKind.STATEMENT_OF_WORK);
  }

  /** Another package of the customer (SLA 2). */
  public void packageChanged(String ticket, Act act, SupportTier tier, PriorityChange kind) {
    note(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.packageChanged(act.at(), promises.of(tier, commitments.header().priority()), kind, act.message());
      return null;
    });
  }

  /** The end of the ticket. */
  public void closed(String ticket, Act act, String how) {
    fromCustomer(ticket, act);
    step(ticket, act.actor(), (commitments, header) -> commitments.closed(act.at(), how), LedgerKind.CLOSED,
        NoticeKind.TICKET_CLOSED);
    tickets.mark(ticket, true);
  }

  /** Another priority (SLA 4.7). */
  public void priorityChanged(String ticket, Act act, Priority priority, PriorityChange kind) {
    note(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      Promise promise = promises.of(commitments.header().tier(), priority);
      commitments.priorityChanged(act.at(), promise, kind, act.message());
      return null;
    });
  }

  /** Another line of support takes over; development has hours of its own (SLA 4.1, 4.4). */
  public void handedOver(String ticket, Act act, SupportLine line) {
    note(ticket, act);
    ledger.step(ticket, act.actor(), commitments -> {
      boolean inDevelopment = commitments.header().inDevelopment();
      if (line == SupportLine.DEVELOPMENT) {
        commitments.sentToDevelopment(act.at());
      } else if (inDevelopment) {
        commitments.returnedFromDevelopment(act.at());
      } else {
        commitments.handedOver(act.at(), line.id());
      }
      return null;
    });
    tickets.handOver(ticket, line);
  }

  private void step(String ticket, String actor, BiConsumer<Commitments, CommitmentHeader> step, LedgerKind kind,
      NoticeKind notice) {
    LedgerEntry entry = ledger.step(ticket, actor, commitments -> {
      step.accept(commitments, commitments.header());
      return commitments.written(kind);
    });
    notices.toCustomer(entry, notice);
  }

  private void toCustomer(String ticket, Act act) {
    messages.add(ticket, Direction.TO_CUSTOMER, act);
  }

  private void fromCustomer(String ticket, Act act) {
    messages.add(ticket, Direction.FROM_CUSTOMER, act);
  }

  private void note(String ticket, Act act) {
    messages.add(ticket, Direction.NOTE, act);
  }
}
