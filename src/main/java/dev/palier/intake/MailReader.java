package dev.palier.intake;

import dev.palier.intake.reading.BoundedReader;

/**
 * Takes a mail apart and judges it, within bounds of size, depth and time, and never fails: what cannot be read is held for a
 * person.
 */
public interface MailReader {

  /** A reader that needs nothing but memory: the one of the server and of {@code judge-mail}. */
  static MailReader create() {
    return new BoundedReader();
  }

  /**
   * What a mail is and says. Whatever the mail is made of, this returns; only what the policy's own questions throw comes
   * through, because a database that is away is no fault of the mail.
   *
   * @param raw the mail as it was delivered
   */
  MailReading read(byte[] raw, MailPolicy policy);
}
