package dev.palier.notification.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Makes any text safe as the value of a header: one line, no control characters, also not hidden in encoded words. */
final class HeaderText {

  private static final int LONGEST = 300;

  private HeaderText() {}

  /** The text on one line, at most 300 characters; empty for null. */
  static String of(String text) {
    // Encoded words are read first and what remains of them is broken up: the reader's program must not find a line end in them.
    String safe = oneLine(oneLine(decoded(oneLine(text == null ? "" : text))).replace("=?", "= ?"));
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
  }

  private static String decoded(String text) {
    try {
      return MimeUtility.decodeText(text);
    } catch (UnsupportedEncodingException e) {
      return text;
    }
  }
}
