package dev.palier.ticket;

import java.util.List;

/**
 * What comes with the words of a message.
 *
 * @param html        the same words as HTML, sanitised already; null for none
 * @param attachments files to be kept
 */
public record Enclosures(String html, List<NewAttachment> attachments) {

  /** Words alone. */
  public static final Enclosures NONE = new Enclosures(null, List.of());

  /** Keeps a copy. */
  public Enclosures {
    attachments = List.copyOf(attachments);
  }

  /** Files alone. */
  public static Enclosures of(List<NewAttachment> attachments) {
    return new Enclosures(null, attachments);
  }
}
