package dev.palier.intake.inbox;

/** Where a fetched mail stands. */
public enum MailState {
  /** Kept, and still to be dealt with. */
  STORED,
  /** It is on a ticket, or needed none. */
  TAKEN,
  /** A person has to decide. */
  HELD,
  /** It opened no ticket, and its sender was told, this time or earlier that day. */
  REFUSED,
  /** The same mail was dealt with already. */
  DUPLICATE,
  /** A person decided that nothing is to be done. */
  DISCARDED
}
