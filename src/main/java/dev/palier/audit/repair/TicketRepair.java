package dev.palier.audit.repair;

import dev.palier.audit.Rule;
import dev.palier.audit.check.Seen;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.sla.Restoration;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.TicketRepairs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Repairs one ticket: first the rows that follow from its facts, then notices, then the engine, as one transaction; at last the engine
 * takes the steps that are overdue, as it would have.
 */
@Component
class TicketRepair {

  private static final Set<Rule> OF_ROWS = EnumSet.of(Rule.LEDGER_ROW_MISSING, Rule.COMMITMENT_FALSE, Rule.CLOCK_MISSING,
      Rule.CLOCK_FALSE, Rule.LEDGER_UNREADABLE);
  private static final Set<Rule> OVERDUE = EnumSet.of(Rule.TIMER_OVERDUE, Rule.CLOSE_OVERDUE);
  private static final String HIGHER = "the ticket's row says that a level was raised which the ledger does not have";

  private final Restoration restoration;
  private final Ledger ledger;
  private final TicketRepairs tickets;
  private final NoticeRepairs notices;
  private final EngineRepairs engine;
  private final TicketDesk desk;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TicketRepair(Restoration restoration, Ledger ledger, TicketRepairs tickets, NoticeRepairs notices, EngineRepairs engine,
      TicketDesk desk, PlatformTransactionManager transactions, Clock clock) {
    this.restoration = restoration;
    this.ledger = ledger;
    this.tickets = tickets;
    this.notices = notices;
    this.engine = engine;
    this.desk = desk;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Repairs what was seen; returns what was done, a line for each thing. */
  List<String> repair(String ticket, List<Seen> seen, String actor) {
    List<String> done = transaction.execute(status -> {
      List<String> lines = new ArrayList<>();
      rows(ticket, seen, actor, lines);
      seen.forEach(one -> act(one, actor, lines));
      if (seen.stream().anyMatch(one -> OVERDUE.contains(one.rule()))) {
        note(ticket, actor, "steps", "Steps that were due are taken now", lines);
      }
      engine.recalculate(ticket);
      return lines;
    });
    desk.together(ticket, clock.instant(), () -> null);
    return done;
  }

  private void rows(String ticket, List<Seen> seen, String actor, List<String> lines) {
    if (seen.stream().noneMatch(one -> OF_ROWS.contains(one.rule()))) {
      return;
    }
    boolean levelMissing = seen.stream().anyMatch(one -> one.rule() == Rule.LEDGER_ROW_MISSING && one.subject().startsWith("ESCALATED"));
    int reached = ledger.find(ticket).map(CommitmentHeader::reached).orElse(0);
    if (levelMissing && reached > restoration.recordedLevel(ticket)) {
      lines.add("not repaired: " + HIGHER + ". " + Advice.on(Rule.LEDGER_GAP));
      return;
    }
    List<String> restored = restoration.restore(ticket);
    if (!restored.isEmpty()) {
      note(ticket, actor, "rows", "Written anew from the facts: " + String.join("; ", restored), lines);
    }
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    boolean stepsAhead = ledger.clocks(ticket).stream().anyMatch(view -> view.nextMomentAt() != null
        && !view.nextMomentAt().isAfter(clock.instant()));
    if (!stepsAhead && header.mode() != Mode.CLOSED) {
      seen.stream().filter(one -> one.rule() == Rule.LEDGER_ROW_MISSING && isPast(one)).forEach(one -> note(ticket, actor,
          Restoration.LOST + one.subject(), "It was never recorded, and it is too late for it", lines));
    }
  }

  private static boolean isPast(Seen seen) {
    return seen.subject().startsWith("WARNED") || seen.subject().startsWith("DUE") || seen.subject().startsWith("REMINDED");
  }

  private void note(String ticket, String actor, String what, String reason, List<String> lines) {
    restoration.repaired(ticket, actor, what, reason);
    lines.add(reason + " (" + what + ").");
  }

  private void act(Seen seen, String actor, List<String> lines) {
    String ticket = seen.ticket();
    boolean acted = switch (seen.rule()) {
      case TICKET_FALSE -> did(() -> ledger.find(ticket).ifPresent(header -> tickets.show(ticket, header.mode() == Mode.CLOSED,
          header.openedAt())));
      case NOTICE_MISSING -> notices.write(seen);
      case NOTICE_UNSENT, NOTICE_VOID, NOTICE_UNPROVEN -> notices.sendAgain(seen);
      case INSTANCE_SUSPENDED -> did(() -> engine.activateInstances(ticket));
      case TIMER_SUSPENDED -> did(() -> engine.activateTimers(ticket));
      case TIMER_DEAD -> did(() -> engine.giveAttempts(ticket));
      case TIMER_LOCKED -> did(() -> engine.unlock(ticket));
      case TIMER_FALSE -> did(() -> engine.recalculate(ticket));
      case TIMER_MISSING -> engine.armAgain(ticket, seen.subject());
      case TASK_MISSING -> engine.enterAgain(ticket, List.of(seen.subject()));
      case VARIABLE_FALSE -> did(() -> ledger.find(ticket).ifPresent(header -> engine.show(ticket, seen.subject(),
          seen.subject().equals("standing") ? header.standing().id() : header.priority().name())));
      default -> false;
    };
    if (acted) {
      note(ticket, actor, seen.rule().id() + " " + seen.subject(), Done.of(seen.rule()), lines);
    } else if (seen.rule() == Rule.TIMER_MISSING || seen.rule() == Rule.TASK_MISSING) {
      lines.add("not repaired: " + seen.sentence() + " The process does not wait where it would belong. "
          + Advice.on(Rule.INSTANCE_MISPLACED));
    }
  }

  private static boolean did(Runnable act) {
    act.run();
    return true;
  }
}
