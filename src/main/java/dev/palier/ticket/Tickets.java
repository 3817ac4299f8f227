package dev.palier.ticket;

import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.LifecycleChange;
import dev.palier.ticket.process.TicketCommands;
import dev.palier.ticket.process.TicketProcess;
import dev.palier.ticket.record.TicketFacts;
import dev.palier.ticket.record.TicketOpening;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The commands on tickets. Each one locks the ticket, refuses what is impossible in its state, and is one transaction of facts and
 * engine, tried again as a whole when somebody else was at the same ticket. What was due before the act counts before it.
 */
@Component
public class Tickets {

  private static final String WORK_OUTCOME = "workOutcome";

  private final TicketOpening opening;
  private final TicketFacts facts;
  private final TicketProcess process;
  private final LifecycleChange lifecycles;
  private final Ledger ledger;
  private final ReleaseDates releases;
  private final TicketDesk desk;
  private final TicketCommands commands;
  private final Clock clock;

  Tickets(TicketOpening opening, TicketFacts facts, TicketProcess process, LifecycleChange lifecycles, Ledger ledger,
      ReleaseDates releases, TicketDesk desk, TicketCommands commands, Clock clock) {
    this.opening = opening;
    this.facts = facts;
    this.process = process;
    this.lifecycles = lifecycles;
    this.ledger = ledger;
    this.releases = releases;
    this.desk = desk;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Takes in a request (SLA 4.12); its clocks count from its arrival (reading R1).
   *
   * @return the ticket number
   * @throws Refusal if the number is taken
   */
  public String open(NewTicket request, String actor) {
    return open(request, actor, null);
  }

  /**
   * Takes in a request that somebody of staff recorded (SLA 4.13).
   *
   * @param assignee the user to whom its tasks come, or null for whoever of the line takes them
   * @return the ticket number
   * @throws Refusal if the number is taken
   */
  public String open(NewTicket request, String actor, String assignee) {
    return commands.inTransaction(() -> {
      String number = opening.open(request, actor, assignee);
      CommitmentHeader header = ledger.find(number).orElseThrow();
      process.start(number, opening.customerName(number), header.tier(), header.priority().name());
      return number;
    });
  }

  /** The first, or a further, human answer (SLA 4.7). */
  public void answer(String ticket, Act act) {
    run(ticket, act, LedgerKind.RESPONDED, (timed, header) -> {
      if (!process.complete(ticket, TicketProcess.SEND_FIRST_RESPONSE, timed, Map.of())) {
        facts.responded(ticket, timed);
        process.followWithResponse(ticket);
      }
    });
  }

  /** A progress message to the customer (SLA 4.7 minimum update interval). */
  public void update(String ticket, Act act) {
    run(ticket, act, LedgerKind.UPDATE_SENT, (timed, header) -> {
      if (!process.complete(ticket, TicketProcess.UPDATE_CUSTOMER, timed, Map.of())) {
        facts.updateSent(ticket, timed);
        process.followWithResponse(ticket);
      }
    });
  }

  /** A question to the customer: support waits from now on (SLA 4.5). */
  public void ask(String ticket, Act act) {
    run(ticket, act, LedgerKind.INFORMATION_REQUESTED, (timed, header) -> work(ticket, timed, Map.of(WORK_OUTCOME, "ask-customer")));
  }

  /** What the customer answers; resumes the clocks while support waits, and opens again what closed before it was read. */
  public void customerReplied(String ticket, Act act) {
    try {
      run(ticket, act, LedgerKind.CUSTOMER_REPLIED, (timed, header) -> {
        if (!answersQuestion(timed, header) || !process.message(ticket, "customer-replied", timed)) {
          facts.customerReplied(ticket, timed);
          process.follow(ticket);
        }
      });
    } catch (Refusal closed) {
      if (!reopen(ticket, act.timed(clock))) {
        throw closed;
      }
    }
  }

  private boolean answersQuestion(Act act, CommitmentHeader header) {
    ClockView wait = ledger.clock(header.ticket(), Metric.CUSTOMER_WAIT);
    return header.mode() == Mode.WAITING && wait.startedAt() != null && !act.at().isBefore(wait.startedAt());
  }

  private boolean reopen(String ticket, Act act) {
    return commands.inTransaction(() -> {
      CommitmentHeader closed = ledger.lock(ticket);
      if (closed.mode() != Mode.CLOSED || !facts.closedBySilenceAfter(ticket, act.at())) {
        return false;
      }
      facts.reopened(ticket, act);
      CommitmentHeader open = ledger.find(ticket).orElseThrow();
      process.reopen(ticket, opening.customerName(ticket), open.tier(), open.priority().name(), open.mode() == Mode.OFFERED);
      return true;
    });
  }

  /** Another line of support takes over; development has hours of its own (SLA 4.1, 4.4). */
  public void handOver(String ticket, Act act, SupportLine line) {
    LedgerKind kind = line == SupportLine.DEVELOPMENT ? LedgerKind.SENT_TO_DEVELOPMENT : LedgerKind.HANDED_OVER;
    run(ticket, act, kind, (timed, header) -> handOver(ticket, timed, line, header));
  }

  /** Development gives the ticket back to the second line (SLA 4.4). */
  public void returnFromDevelopment(String ticket, Act act) {
    run(ticket, act, LedgerKind.RETURNED_FROM_DEVELOPMENT, (timed, header) -> handOver(ticket, timed, SupportLine.SECOND_LINE, header));
  }

  private void handOver(String ticket, Act act, SupportLine line, CommitmentHeader header) {
    if (header.mode() == Mode.RUNNING) {
      work(ticket, act, Map.of(WORK_OUTCOME, "hand-over", "supportLine", line.id()));
    } else {
      facts.handedOver(ticket, act, line);
      process.offer(ticket, line.id());
    }
  }

  /** Another priority, because the situation changed or because the one given was wrong; the act's message is the reason. */
  public void changePriority(String ticket, Act act, Priority priority, PriorityChange kind) {
    run(ticket, act, LedgerKind.PRIORITY_CHANGED, (timed, header) -> {
      facts.priorityChanged(ticket, timed, priority, kind);
      process.prioritise(ticket, priority);
      process.followWithResponse(ticket);
    });
  }

  /**
   * The request is no incident (SLA 1.1, 4.6): every clock ends, a statement of work follows or the ticket is declined. The act's
   * message is what the customer reads.
   */
  public void leaveScope(String ticket, Act act, OutOfScope why) {
    run(ticket, act, LedgerKind.OUT_OF_SCOPE, (timed, header) -> process.leaveScope(ticket, timed, why));
  }

  /**
   * It is an incident after all: the clocks run from the opening, and the lifecycle begins again. The act's message is what the
   * customer reads.
   */
  public void returnToScope(String ticket, Act act) {
    run(ticket, act, LedgerKind.BACK_IN_SCOPE, (timed, header) -> {
      facts.backInScope(ticket, timed);
      process.reopen(ticket, opening.customerName(ticket), header.tier(), header.priority().name(), false);
    });
  }

  /** The statement of work goes to the customer; the act's message is its words (SLA 1.1). */
  public void sendStatementOfWork(String ticket, Act act) {
    run(ticket, act, LedgerKind.STATEMENT_OF_WORK_SENT, (timed, header) -> facts.statementOfWorkSent(ticket, timed));
  }

  /**
   * The customer has another package (SLA 2): the clocks start anew from now on, or run as if it had been so from the opening. The
   * lifecycle of the new package takes over where the old one stood.
   */
  public void changePackage(String ticket, Act act, SupportTier tier, PriorityChange kind) {
    run(ticket, act, LedgerKind.PACKAGE_CHANGED, (timed, header) -> {
      facts.packageChanged(ticket, timed, tier, kind);
      lifecycles.replace(ticket, opening.customerName(ticket));
    });
  }

  /** Support offers a resolution (reading R5). */
  public void resolve(String ticket, Act act) {
    run(ticket, act, LedgerKind.RESOLVED, (timed, header) -> {
      if (header.mode() == Mode.WAITING) {
        require(process.complete(ticket, TicketProcess.FOLLOW_UP, timed, Map.of("followUpOutcome", "offer-resolution")), ticket);
      } else {
        work(ticket, timed, Map.of(WORK_OUTCOME, "offer-resolution"));
      }
    });
  }

  /** The customer rejects the resolution: the clocks go on (reading R5). */
  public void reject(String ticket, Act act) {
    run(ticket, act, LedgerKind.RESOLUTION_REJECTED, (timed, header) ->
        require(process.message(ticket, "resolution-rejected", timed), ticket));
  }

  /** The customer confirms; the ticket ends wherever it stands. */
  public void close(String ticket, Act act) {
    run(ticket, act, LedgerKind.CLOSED, (timed, header) -> {
      if (header.mode() == Mode.OUT_OF_SCOPE) {
        facts.closed(ticket, timed, TicketFacts.WITHDRAWN);
      } else {
        process.close(ticket, timed);
      }
    });
  }

  /** The customer accepts or declines the statement of work: the ticket ends (SLA 1.1). */
  public void endStatementOfWork(String ticket, Act act, boolean accepted) {
    run(ticket, act, LedgerKind.CLOSED, (timed, header) -> facts.closed(ticket, timed, accepted ? TicketFacts.ACCEPTED : TicketFacts.DECLINED));
  }

  /** Plans a routine release; see {@link ReleaseDates}. */
  public void planRelease(Instant releasedAt, Act act) {
    releases.plan(releasedAt, act);
  }

  private void work(String ticket, Act act, Map<String, String> decisions) {
    require(process.complete(ticket, TicketProcess.WORK_ON_TICKET, act, decisions), ticket);
  }

  private static void require(boolean done, String ticket) {
    if (!done) {
      throw new IllegalStateException("The process of " + ticket + " does not wait where its state says it does");
    }
  }

  private void run(String ticket, Act act, LedgerKind kind, TicketDesk.Command command) {
    desk.run(ticket, act, kind, command);
  }
}
