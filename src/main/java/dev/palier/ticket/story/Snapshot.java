package dev.palier.ticket.story;

import dev.palier.customer.Customer;
import dev.palier.notification.NoticeEntry;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.ticket.Message;
import dev.palier.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket as it stands when a notice is about to be sent.
 *
 * @param ledger   in the order of recording
 * @param messages in the order of happening
 * @param notices  the oldest first
 * @param now      the instant of sending
 */
record Snapshot(Ticket ticket, Customer customer, CommitmentHeader header, List<LedgerEntry> ledger,
    Map<Metric, ClockView> clocks, List<Message> messages, List<NoticeEntry> notices, Instant now) {

  ClockView clock(Metric metric) {
    return clocks.get(metric);
  }

  /** The first row of one of the kinds recorded after a row. */
  Optional<LedgerEntry> firstAfter(long sequence, Set<LedgerKind> kinds) {
    return ledger.stream().filter(entry -> entry.sequence() > sequence && kinds.contains(entry.kind())).findFirst();
  }

  /** The newest row of one of the kinds. */
  Optional<LedgerEntry> last(LedgerKind... kinds) {
    Set<LedgerKind> wanted = Set.of(kinds);
    return ledger.stream().filter(entry -> wanted.contains(entry.kind())).max(Comparator.comparing(LedgerEntry::sequence));
  }

  /** The row with this number. */
  Optional<LedgerEntry> entry(long sequence) {
    return ledger.stream().filter(entry -> entry.sequence() == sequence).findFirst();
  }
}
