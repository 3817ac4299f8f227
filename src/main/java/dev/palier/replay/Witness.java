package dev.palier.replay;

import dev.palier.sla.LedgerEntry;
import java.time.Instant;
import java.util.List;

/** Who keeps what happens in a replay. */
interface Witness {

  /** Takes a ticket, once: when it has ended, or as it stands at the end of the log. Its rows are still there. */
  void ticket(List<LedgerEntry> ledger);

  /** Takes an event that was impossible as the ticket stood. */
  void refused(Instant at, String ticket, String reason);
}
