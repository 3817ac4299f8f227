package dev.palier.ticket;

import dev.palier.sla.Ledger;
import dev.palier.sla.ReleaseCalendar;
import dev.palier.ticket.process.TicketCommands;
import dev.palier.ticket.process.TicketProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The dates of routine releases, and the tickets that are due with the next one (SLA 4.7 next routine update): whatever happens to a
 * date, their deadlines follow, each ticket in a transaction of its own, or all in the caller's, if there is one.
 */
@Component
public class ReleaseDates {

  private final ReleaseCalendar calendar;
  private final Ledger ledger;
  private final TicketProcess process;
  private final TicketCommands commands;
  private final Clock clock;

  ReleaseDates(ReleaseCalendar calendar, Ledger ledger, TicketProcess process, TicketCommands commands, Clock clock) {
    this.calendar = calendar;
    this.ledger = ledger;
    this.process = process;
    this.commands = commands;
    this.clock = clock;
  }

  /** A routine release is planned: tickets without a deadline get one. */
  public void plan(Instant releasedAt, Act act) {
    change(act, now -> calendar.plan(releasedAt, now));
  }

  /**
   * A routine release gets another date.
   *
   * @throws dev.palier.sla.Refusal if the old one has come or nothing is planned for it; nothing was changed then
   */
  public void move(Instant from, Instant to, Act act) {
    change(act, now -> {
      calendar.withdraw(from, now);
      calendar.plan(to, now);
    });
  }

  /**
   * A routine release is given up: tickets that were due with it are due with the next one, or with none yet.
   *
   * @throws dev.palier.sla.Refusal if its date has come or nothing is planned for it; nothing was changed then
   */
  public void cancel(Instant releasedAt, Act act) {
    change(act, now -> calendar.withdraw(releasedAt, now));
  }

  private void change(Act act, Consumer<Instant> change) {
    Act timed = act.timed(clock);
    commands.inTransaction(() -> {
      change.accept(timed.at());
      return null;
    });
    for (String ticket : commands.inTransaction(ledger::waitingForRelease)) {
      commands.inTransaction(() -> {
        ledger.step(ticket, timed.actor(), commitments -> {
          commitments.releasesChanged(timed.at());
          return null;
        });
        process.follow(ticket);
        return null;
      });
    }
  }
}
