package dev.palier.notification.mail;

import java.util.Objects;

/** What the reader reads: a subject of one line and the same message as plain text and as HTML. */
public record Letter(String subject, String text, String html) {

  /** Refuses a letter with a part missing. */
  public Letter {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
  }
}
