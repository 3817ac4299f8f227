package dev.palier.intake;

import java.util.List;
import java.util.Objects;

/**
 * What a mail is, judged by its own words alone and by who is appointed; whether a ticket it names exists is for the asking
 * room.
 *
 * @param action      what is to be done with it
 * @param autoAck     whether an automatic answer may go to the sender at all
 * @param reason      one sentence for an administrator who asks "why?"
 * @param sender      the one address in From, in lower case; null when there is not exactly one
 * @param senderName  the name shown with it, or null
 * @param tickets     numbers of tickets that its thread headers, then its subject, name; the surest first; may be empty
 * @param noticeToken the token of the notice that came back (BOUNCE) or is answered (UPDATE, LOG), see {@code
 *                    MessageIds.token}; null when unknown
 * @param permanent   of a BOUNCE: whether it failed for good, false while the server is still trying
 * @param hold        of a HOLD: why; null otherwise
 * @param quiet       whether the sender asked for no automatic answers, or is a program
 */
public record Judgement(MailAction action, boolean autoAck, String reason, String sender, String senderName, List<String> tickets,
    String noticeToken, boolean permanent, Hold hold, boolean quiet) {

  /** Refuses a judgement without a reason, and a HOLD without a cause. */
  public Judgement {
    Objects.requireNonNull(action, "action");
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("A mail is never judged without a reason");
    }
    if ((action == MailAction.HOLD) != (hold != null)) {
      throw new IllegalArgumentException("A cause to hold belongs to HOLD and to nothing else, was " + action + " with " + hold);
    }
    tickets = List.copyOf(tickets);
  }

  /** What an UPDATE is when no ticket that it names exists: a new request, received like any other. */
  public Judgement asNew() {
    if (action != MailAction.UPDATE) {
      throw new IllegalStateException("Only an UPDATE can turn out to be NEW, this is " + action);
    }
    return new Judgement(MailAction.NEW, !quiet, "It answers a mail, and no ticket of the sender's company is found for it: "
        + "a new request",
        sender, senderName, List.of(), null, false, null, quiet);
  }
}
