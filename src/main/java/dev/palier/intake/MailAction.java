package dev.palier.intake;

/** What is done with a mail. */
public enum MailAction {
  /** It opens a ticket. */
  NEW,
  /** It belongs to a ticket: a message of the customer, who has answered. */
  UPDATE,
  /** A program wrote it: kept, linked where it belongs, nobody's answer. */
  LOG,
  /** It tells that a mail of ours did not arrive, or not yet. */
  BOUNCE,
  /** A person has to look at it. */
  HOLD
}
