package dev.palier.intake;

/** Why a mail waits for a person. */
public enum Hold {
  /**
   * Its sender is nobody's Appointed Email User; the From header is proven or believed, so a refusal would reach who wrote it.
   */
  UNKNOWN_SENDER,
  /** Its sender is nobody's Appointed Email User, and not proven either: an answer could reach somebody who never wrote. */
  UNKNOWN_UNPROVEN,
  /** It says that it comes from an Appointed Email User, and our mail server could not confirm it. */
  UNPROVEN_SENDER,
  /** There is not exactly one From header with exactly one address. */
  AMBIGUOUS_SENDER,
  /** It is larger, deeper or slower to read than we allow. */
  UNREADABLE,
  /** A report that staff should see, such as a complaint about our mails. */
  REPORT
}
