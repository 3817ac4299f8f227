package dev.palier.portal;

import java.time.Instant;

/**
 * Something planned that a customer should know of.
 *
 * @param title in a few words
 * @param words more of it, plain text; may be empty
 * @param endAt null when it has no length
 */
public record Announcement(Kind kind, String title, String words, Instant startAt, Instant endAt) {

  /** What is announced. */
  public enum Kind {
    /** Planned maintenance and other times at which the product cannot be used (SLA 3.1, 3.2). */
    MAINTENANCE,
    /** A release and its notes (SLA 3.3). */
    RELEASE
  }
}
