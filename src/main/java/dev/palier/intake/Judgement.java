package dev.palier.intake;

import java.util.List;
import java.util.Objects;

/**
 * What a mail is, judged by its own words alone and by who is appointed; whether a ticket it names exists is for the asking room.
 *
 * @param action      what is to be done with it
 * @param autoAck     whether an automatic answer may go to the sender at all
 * @param reason      one sentence for an administrator who asks "why?"
 * @param sender      the one address in From, in lower case; null when there is not exactly one
 * @param senderName  the name shown with it, or null
 * @param tickets     numbers of tickets that its thread headers, then its subject, name; the surest first; may be empty
 * @param noticeToken of a BOUNCE: the token of the notice that came back, see {@code MessageIds.token}; null when unknown
 * @param permanent   of a BOUNCE: whether it failed for good, false while the server is still trying
 */
public record Judgement(MailAction action, boolean autoAck, String reason, String sender, String senderName, List<String> tickets,
    String noticeToken, boolean permanent) {

  /** Refuses a judgement without a reason. */
  public Judgement {
    Objects.requireNonNull(action, "action");
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("A mail is never judged without a reason");
    }
    tickets = List.copyOf(tickets);
  }
}
