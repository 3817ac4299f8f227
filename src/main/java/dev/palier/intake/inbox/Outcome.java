package dev.palier.intake.inbox;

/**
 * What became of a mail.
 *
 * @param ticket the ticket it is on, or would be on; or null
 * @param reason why, one sentence for an administrator
 */
public record Outcome(MailState state, String ticket, String reason) {

  /** It is on a ticket. */
  public static Outcome taken(String ticket, String reason) {
    return new Outcome(MailState.TAKEN, ticket, reason);
  }
}
