package dev.palier.notification.mail;

import dev.palier.notification.NoticeRecipient;

/**
 * Who gets a mail and what identifies it.
 *
 * @param token unique and the same on every attempt, see {@link dev.palier.notification.MessageIds#token}
 * @param nullReturnPath true for a receipt: nobody wants a delivery report, and no robot may answer it
 * @param urgent whether mail programs are asked to show it as important
 */
public record Envelope(String ticket, String token, NoticeRecipient recipient, boolean nullReturnPath, boolean urgent) {}
