package dev.palier.intake.desk;

/**
 * What a person answered about a held mail; blank and missing are the same.
 *
 * @param writer  for a new ticket: a customer's id, alone for the sender of the mail, or with a slash and the address of a contact
 * @param name    typed instead: who wrote it
 * @param address typed instead
 * @param ticket  number of the ticket it is added to
 * @param reason  why nothing is done
 */
public record Answers(Decision decision, String writer, String name, String address, String ticket, String reason) {

  /** Strips what was typed. */
  public Answers {
    writer = stripped(writer);
    name = stripped(name);
    address = stripped(address);
    ticket = stripped(ticket);
    reason = stripped(reason);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
