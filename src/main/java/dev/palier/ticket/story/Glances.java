package dev.palier.ticket.story;

import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.ticket.TicketGlance;
import dev.palier.ticket.TicketGlance.State;
import dev.palier.ticket.process.TicketPlaces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time left on a ticket as the card of one of its tasks shows it. */
@Component
class Glances {

  private static final String PAUSED = "paused";

  private final Ledger ledger;
  private final Clock clock;

  Glances(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Optional<TicketGlance> of(String ticket, String taskKey) {
    Metric metric = TicketPlaces.clockOf(taskKey).orElse(Metric.RESOLUTION);
    return ledger.find(ticket).map(header -> glance(header, ledger.clock(ticket, metric)));
  }

  private TicketGlance glance(CommitmentHeader header, ClockView view) {
    return switch (header.mode()) {
      case WAITING -> new TicketGlance("paused, waiting for the customer", State.PAUSED);
      case OFFERED -> new TicketGlance("resolution offered, waiting for the customer", State.PAUSED);
      case OUT_OF_SCOPE -> new TicketGlance("no clock runs", State.NONE);
      case CLOSED -> new TicketGlance("closed", State.NONE);
      case RUNNING -> running(view);
    };
  }

  private TicketGlance running(ClockView view) {
    if (!view.open() || view.dueAt() == null) {
      return PAUSED.equals(view.shown()) ? new TicketGlance(PAUSED, State.PAUSED) : new TicketGlance("no deadline", State.NONE);
    }
    return new TicketGlance(Moments.left(view.dueAt(), clock.instant()), mark(view, clock.instant()));
  }

  /** Soon is after the last warning. */
  static State mark(ClockView view, Instant now) {
    if (view.breached() || view.dueAt() != null && now.isAfter(view.dueAt())) {
      return State.LATE;
    }
    if (view.dueAt() == null) {
      return PAUSED.equals(view.shown()) ? State.PAUSED : State.NONE;
    }
    boolean warns = view.metric() != Metric.CUSTOMER_WAIT && view.metric() != Metric.ESCALATION;
    return warns && view.nextIsMiss() ? State.SOON : State.RUNNING;
  }
}
