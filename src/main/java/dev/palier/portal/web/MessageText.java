package dev.palier.portal.web;

/**
 * The words of a message, with what they quote of earlier messages apart.
 *
 * @param quoted empty for none
 */
record MessageText(String own, String quoted) {

  static MessageText of(String text) {
    return new MessageText(text, "");
  }

  public boolean hasQuotation() {
    return !quoted.isEmpty();
  }
}
