package dev.palier.notification;

/**
 * One reader of a notice. A role without an address is kept in the ledger all the same and refused loudly by the relay.
 *
 * @param name display name, may be null
 * @param address e-mail address, may be null or blank when nobody has one for the role
 * @param role role in the agreement's words, for example {@code Support Manager}; may be null for customers
 */
public record NoticeRecipient(String name, String address, String role) {

  /** Refuses a recipient of whom neither address nor role is known. */
  public NoticeRecipient {
    name = blankToNull(name);
    address = blankToNull(address);
    role = blankToNull(role);
    if (address == null && role == null) {
      throw new IllegalArgumentException("A recipient needs an address or a role, name was '" + name + "'");
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
