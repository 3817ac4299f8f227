package dev.palier.notification.mail;

import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeRecipient;
import java.util.List;

/**
 * Who gets a mail and what identifies it.
 *
 * @param token unique and the same on every attempt, see {@link dev.palier.notification.MessageIds#token}
 * @param nullReturnPath true for a receipt: nobody wants a delivery report, and no robot may answer it
 * @param urgent whether mail programs are asked to show it as important
 * @param replyTo where answers go, null: as the settings say
 * @param files go along in this order
 */
public record Envelope(String ticket, String token, NoticeRecipient recipient, boolean nullReturnPath, boolean urgent,
                       String replyTo, List<NoticeFile> files) {

  /** A mail to which people answer as the settings say, without files. */
  public Envelope(String ticket, String token, NoticeRecipient recipient, boolean nullReturnPath, boolean urgent) {
    this(ticket, token, recipient, nullReturnPath, urgent, null, List.of());
  }
}
