package dev.palier.ticket.story;

import dev.palier.customer.Customers;
import dev.palier.notification.Notices;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.record.MessageTable;
import dev.palier.ticket.record.TicketTable;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything a story is told from, in one transaction. */
@Component
class Snapshots {

  private final TicketTable tickets;
  private final MessageTable messages;
  private final Customers customers;
  private final Ledger ledger;
  private final Notices notices;
  private final Clock clock;

  Snapshots(TicketTable tickets, MessageTable messages, Customers customers, Ledger ledger, Notices notices, Clock clock) {
    this.tickets = tickets;
    this.messages = messages;
    this.customers = customers;
    this.ledger = ledger;
    this.notices = notices;
    this.clock = clock;
  }

  /** The ticket as it stands now, or empty if there is none. */
  @Transactional(readOnly = true)
  public Optional<Snapshot> of(String number) {
    Optional<Ticket> ticket = tickets.find(number);
    Optional<CommitmentHeader> header = ledger.find(number);
    if (ticket.isEmpty() || header.isEmpty()) {
      return Optional.empty();
    }
    Map<Metric, ClockView> clocks = new EnumMap<>(Metric.class);
    ledger.clocks(number).forEach(view -> clocks.put(view.metric(), view));
    return Optional.of(new Snapshot(ticket.get(), customers.find(ticket.get().customerId()).orElseThrow(), header.get(),
        ledger.of(number), clocks, messages.of(number), notices.ofTicket(number), clock.instant()));
  }
}
