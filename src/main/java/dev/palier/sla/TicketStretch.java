package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A stretch of a ticket's life in which support worked on it, waited, or had offered a resolution (SLA 4.5); whether it was in
 * development does not matter here.
 *
 * @param endExclusive null while it lasts
 */
public record TicketStretch(Instant startInclusive, Instant endExclusive, Mode mode) {

  /** The stretches that the ledger of a ticket tells, the earliest first; an end that was taken back did not happen. */
  public static List<TicketStretch> of(Collection<LedgerEntry> ledger) {
    List<LedgerEntry> facts = ledger.stream().filter(entry -> Course.isShapedBy(entry.kind())).toList();
    List<TicketStretch> stretches = new ArrayList<>();
    if (facts.isEmpty()) {
      return stretches;
    }
    for (Course.Part part : Course.of(facts).since(Instant.MIN)) {
      TicketStretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last.mode() == part.mode()) {
        stretches.set(stretches.size() - 1, new TicketStretch(last.startInclusive(), part.endExclusive(), part.mode()));
      } else {
        stretches.add(new TicketStretch(part.startInclusive(), part.endExclusive(), part.mode()));
      }
    }
    return stretches;
  }
}
