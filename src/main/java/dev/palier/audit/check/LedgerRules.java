package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.RecordedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the ledger of a ticket is whole, before anything is concluded from it. */
final class LedgerRules implements TicketRule {

  private static final Duration NODES_DISAGREE = Duration.ofSeconds(5);

  @Override
  public void look(Examined ticket, Findings findings) {
    RecordedTicket recorded = ticket.recorded();
    recorded.unreadable().forEach(what -> findings.add(Rule.LEDGER_UNREADABLE, what, "The " + what + " holds what cannot be read."));
    numbering(recorded, findings);
    times(recorded.rows(), ticket.now(), findings);
    if (recorded.brokenRow() > 0) {
      findings.add(Rule.CHAIN_BROKEN, "row " + recorded.brokenRow(), "Row " + recorded.brokenRow()
          + " of the ledger is not what was recorded there.");
    }
    if (ticket.right().impossible() != null) {
      findings.add(Rule.FACTS_IMPOSSIBLE, "facts", "The facts in the ledger cannot have happened so: " + ticket.right().impossible()
          + ".");
    }
  }

  private static void numbering(RecordedTicket recorded, Findings findings) {
    long expected = 1;
    for (LedgerEntry row : recorded.rows()) {
      if (row.sequence() != expected) {
        findings.add(Rule.LEDGER_GAP, "row " + expected, "Row " + expected + " of the ledger is gone.");
        return;
      }
      expected++;
    }
    if (recorded.unreadable().isEmpty() && recorded.lastSequence() != expected - 1) {
      findings.add(Rule.LEDGER_GAP, "last row", "The ledger ends with row " + (expected - 1) + "; the ticket's row says "
          + recorded.lastSequence() + ".");
    }
  }

  private static void times(List<LedgerEntry> rows, Instant now, Findings findings) {
    Instant latest = Instant.MIN;
    for (LedgerEntry row : rows) {
      boolean ahead = row.recordedAt().isAfter(now.plus(NODES_DISAGREE)) || row.at().isAfter(row.recordedAt().plus(NODES_DISAGREE));
      if (ahead || row.recordedAt().plus(NODES_DISAGREE).isBefore(latest)) {
        findings.add(Rule.LEDGER_TIME, "row " + row.sequence(), "Row " + row.sequence() + " of the ledger has an instant that cannot "
            + "be: recorded " + row.recordedAt() + ", about " + row.at() + ".");
        return;
      }
      latest = row.recordedAt().isAfter(latest) ? row.recordedAt() : latest;
    }
  }
}
