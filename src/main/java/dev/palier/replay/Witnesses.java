package dev.palier.replay;

import dev.palier.sla.LedgerEntry;
import java.time.Instant;
import java.util.List;

/** Two witnesses of one replay. */
record Witnesses(Witness first, Witness second) implements Witness {

  @Override
  public void ticket(List<LedgerEntry> ledger) {
    first.ticket(ledger);
    second.ticket(ledger);
  }

  @Override
  public void refused(Instant at, String ticket, String reason) {
    first.refused(at, ticket, reason);
    second.refused(at, ticket, reason);
  }
}
