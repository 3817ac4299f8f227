package dev.palier.sla;

import java.util.List;
import java.util.Map;

/**
 * What the tables of this room hold about one ticket, nothing of it believed.
 *
 * @param header       its row; null where it cannot be read
 * @param lastSequence the number of its last ledger row as the row of the ticket says it
 * @param clocks       its clocks
 * @param rows         its ledger, in the order of recording
 * @param unreadable   what could not be read, such as {@code ledger row 5}
 * @param brokenRow    the first row that is not what was recorded there, by the chain of hashes; 0 for none
 */
public record RecordedTicket(String ticket, HeaderImage header, long lastSequence, Map<Metric, ClockImage> clocks,
    List<LedgerEntry> rows, List<String> unreadable, long brokenRow) {

  /** Whether the facts say that it is open. */
  public boolean isOpen() {
    boolean open = true;
    for (LedgerEntry row : rows) {
      open = row.kind() == LedgerKind.REOPENED || row.kind() == LedgerKind.BACK_IN_SCOPE || open && row.kind() != LedgerKind.CLOSED;
    }
    return open;
  }
}
