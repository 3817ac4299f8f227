package dev.palier.notification.mail;

/** What a mail server said to one mail. */
public sealed interface Verdict {

  /** It took responsibility: 250 to DATA; the reply is the evidence. */
  record Accepted(String reply) implements Verdict {}

  /** It will never take this mail for this recipient: 5xx to the recipient or to the message. */
  record Refused(String reply) implements Verdict {}

  /**
   * Nobody knows or it may work later: 4xx, no connection, connection lost, deadline passed. Counts as not sent.
   *
   * @param unreachable true when not even a session could be opened, so that other mails would fare no better
   */
  record TryAgain(String reason, boolean unreachable) implements Verdict {}
}
