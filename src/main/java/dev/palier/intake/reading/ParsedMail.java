package dev.palier.intake.reading;

import dev.palier.intake.MailContent;

/**
 * A mail taken apart, before anybody judges it.
 *
 * @param root       the mail as a tree of parts
 * @param unreadable why it could not be read as a whole, as a sentence without its end; null if it was
 * @param answers    whether its form says that it answers another mail: "Re:" over a quotation, or new words over the header
 *                   block of the mail that is answered
 */
record ParsedMail(MailPart root, MailContent content, String unreadable, boolean answers) {

  HeaderFields headers() {
    return root.headers();
  }
}
