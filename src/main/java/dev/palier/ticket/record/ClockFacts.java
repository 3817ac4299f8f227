package dev.palier.ticket.record;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Metric;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records what time does to a ticket: warnings, misses, reminders. A moment that has moved meanwhile records nothing, so a timer that
 * fires early or twice does no harm.
 */
@Component
public class ClockFacts {

  private static final String PALIER = "palier";

  private final Ledger ledger;
  private final TicketNotices notices;
  private final Clock clock;

  ClockFacts(Ledger ledger, TicketNotices notices, Clock clock) {
    this.ledger = ledger;
    this.notices = notices;
    this.clock = clock;
  }

  /** A warning before the deadline (reading R7). */
  public void warned(String ticket, Metric metric) {
    Instant now = clock.instant();
    ledger.step(ticket, PALIER, commitments -> commitments.time().warn(metric, now)).ifPresent(entry -> notices.toStaff(entry,
        switch (metric) {
          case RESPONSE -> NoticeKind.RESPONSE_WARNING;
          case RESOLUTION -> NoticeKind.RESOLUTION_WARNING;
          default -> NoticeKind.UPDATE_REMINDER;
        }));
  }

  /**
   * A missed response or resolution (SLA 4.7).
   *
   * @return whether it was missed just now
   */
  public boolean missed(String ticket, Metric metric) {
    Instant now = clock.instant();
    Optional<LedgerEntry> miss = ledger.step(ticket, PALIER, commitments -> commitments.time().miss(metric, now));
    miss.ifPresent(entry -> notices.toStaff(entry,
        metric == Metric.RESPONSE ? NoticeKind.RESPONSE_MISSED : NoticeKind.RESOLUTION_MISSED));
    return miss.isPresent();
  }

  /** A missed update; people are told of the first and then at most once a day (clocks: UPDATE). */
  public void updateMissed(String ticket) {
    Instant now = clock.instant();
    ledger.step(ticket, PALIER, commitments -> commitments.time().missUpdate(now))
        .ifPresent(entry -> notices.toStaff(entry, NoticeKind.UPDATE_MISSED));
  }

  /** A reminder of a customer who owes an answer (reading R4). */
  public void customerReminded(String ticket) {
    Instant now = clock.instant();
    Optional<LedgerEntry> reminded = ledger.step(ticket, PALIER, commitments -> commitments.time().remindCustomer(now));
    reminded.ifPresent(entry -> notices.toCustomer(entry, NoticeKind.CUSTOMER_REMINDER));
  }
}
