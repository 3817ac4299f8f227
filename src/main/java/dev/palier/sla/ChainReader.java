package dev.palier.sla;

import dev.palier.sla.LedgerFlaw.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Follows the chains of all ledgers, row by row, and notes where one breaks. After a broken row it goes on from what the row claims, so
 * that each act of tampering is told once.
 */
final class ChainReader implements RowCallbackHandler {

  /** Rows in the order of ticket and sequence, with where their ticket's ledger should end and the seal that fixed the row. */
  static final String ROWS = "select l.*, c.last_sequence, c.ledger_head, s.seal_number, s.hash as sealed_hash from ledger l "
      + "left join commitment c on c.ticket = l.ticket "
      + "left join ledger_seal_head s on s.ticket = l.ticket and s.sequence = l.sequence order by l.ticket, l.sequence";

  private final LedgerChain chain = new LedgerChain();
  private final List<LedgerFlaw> flaws;
  private long rows;
  private long tickets;
  private String ticket;
  private long sequence;
  private String last;
  private String head;
  private long lastSequence;

  ChainReader(List<LedgerFlaw> flaws) {
    this.flaws = flaws;
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    if (!row.getString("ticket").equals(ticket)) {
      end();
      begin(row);
    }
    rows++;
    long found = row.getLong("sequence");
    if (found != sequence + 1) {
      flaw(sequence + 1, Kind.REMOVED, found == sequence + 2 ? "row " + (found - 1) + " is gone"
          : "rows " + (sequence + 1) + " to " + (found - 1) + " are gone");
    }
    boolean follows = found == sequence + 1;
    sequence = found;
    hash(row, follows);
  }

  private void begin(ResultSet row) throws SQLException {
    tickets++;
    ticket = row.getString("ticket");
    sequence = 0;
    last = LedgerChain.START;
    head = row.getString("ledger_head");
    lastSequence = row.getLong("last_sequence");
  }

  /** After a gap nothing tells what a row should follow, only that its own words may be false. */
  private void hash(ResultSet row, boolean follows) throws SQLException {
    String claimed = row.getString("hash");
    String sealed = row.getString("sealed_hash");
    if (follows && !claimed.equals(recomputed(row))) {
      flaw(sequence, Kind.CHANGED, "row " + sequence + " is not what was recorded there");
    } else if (sealed != null && !sealed.equals(claimed)) {
      flaw(sequence, Kind.REWRITTEN, "the rows up to " + sequence + " were written anew after seal " + row.getLong("seal_number")
          + " had fixed them");
    }
    last = claimed;
  }

  /** A row that cannot even be read was never recorded so. */
  private String recomputed(ResultSet row) throws SQLException {
    try {
      return chain.hash(last, LedgerRows.read(row));
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  /** To be called after the last row. */
  void end() {
    if (ticket == null) {
      return;
    }
    if (head == null) {
      flaw(sequence, Kind.REMOVED, "the ticket itself is gone, its ledger is left");
    } else if (sequence < lastSequence) {
      flaw(sequence + 1, Kind.REMOVED, "the ledger ends with row " + sequence + " instead of " + lastSequence);
    } else if (sequence > lastSequence) {
      flaw(lastSequence + 1, Kind.ADDED, "the ledger ends with row " + sequence + " instead of " + lastSequence);
    } else if (!head.equals(last)) {
      flaw(sequence, Kind.CHANGED, "the last row, " + sequence + ", is not the one that was recorded last");
    }
  }

  private void flaw(long row, Kind kind, String what) {
    flaws.add(new LedgerFlaw(ticket, row, kind, ticket + ": " + what + "."));
  }

  long rows() {
    return rows;
  }

  long tickets() {
    return tickets;
  }
}
