package dev.palier.sla;

/**
 * Something in the ledger is not as it was recorded.
 *
 * @param ticket   ticket number, or null when it is about a seal
 * @param sequence row of the ticket or number of the seal
 * @param kind     what was done to it
 * @param sentence the same for people
 */
public record LedgerFlaw(String ticket, long sequence, Kind kind, String sentence) {

  /** What can have been done. */
  public enum Kind {
    /** A row says something else than was recorded, or another stands in its place. */
    CHANGED,
    /** A row is gone. */
    REMOVED,
    /** A row was put in behind the end. */
    ADDED,
    /** The whole chain was written anew since it was sealed. */
    REWRITTEN,
    /** A seal was changed or removed. */
    SEAL_BROKEN
  }
}
