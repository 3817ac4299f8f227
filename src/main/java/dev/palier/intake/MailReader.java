package dev.palier.intake;

/**
 * Takes a mail apart and judges it, within bounds of size, depth and time, and never fails: what cannot be read is held for a person.
 */
public interface MailReader {

  /**
   * What a mail is and says.
   *
   * @param raw the mail as it was delivered
   */
  MailReading read(byte[] raw, MailPolicy policy);
}
