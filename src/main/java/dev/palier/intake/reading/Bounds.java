package dev.palier.intake.reading;

import java.time.Duration;

/** How much of a mail is read. A mail beyond these is held for a person. */
final class Bounds {

  /** Bytes, all in all. */
  static final int SIZE = 25 * 1024 * 1024;
  static final int PARTS = 100;
  static final int DEPTH = 20;
  /** Header fields of the mail, and of each part. */
  static final int HEADERS = 1_000;
  static final Duration TIME = Duration.ofSeconds(20);
  /** Characters of text that are shown; no reason to hold a mail, the raw mail has the rest. */
  static final int TEXT = 1_000_000;
  /** Characters of HTML that are looked at. */
  static final int HTML = 1_000_000;

  private Bounds() {
  }
}
