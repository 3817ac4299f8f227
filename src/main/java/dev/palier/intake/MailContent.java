package dev.palier.intake;

import dev.palier.ticket.NewAttachment;
import java.util.List;

/**
 * What a mail says, taken apart within bounds; whatever its sender did to it.
 *
 * @param messageId   the Message-ID as it stands in the mail, or null
 * @param digest      SHA-256 over sender, subject, words and attachments, in hexadecimal: the same for the same mail delivered
 *                    twice, another one when a Message-ID is used for another mail
 * @param subject     one line, at most 500 characters, "(no subject)" where there is none
 * @param text        what the sender wrote, quotations included; empty where nothing can be read as text
 * @param html        the HTML part, sanitised, or null
 * @param attachments files, in the order of the mail
 * @param complete    false when a bound was reached and parts were left out; the raw mail has them
 */
public record MailContent(String messageId, String digest, String subject, String text, String html,
    List<NewAttachment> attachments, boolean complete) {

  /** Keeps a copy. */
  public MailContent {
    attachments = List.copyOf(attachments);
  }
}
