package dev.palier.intake.inbox;

/**
 * Where a mail was fetched from; the same mail has the same place as long as the server does not number its mails anew.
 *
 * @param mailbox     user, host and folder
 * @param uidValidity changes when the server numbers its mails anew (RFC 3501)
 */
public record MailPlace(String mailbox, long uidValidity, long uid) {
}
