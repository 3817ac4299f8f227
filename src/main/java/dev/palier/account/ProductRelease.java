package dev.palier.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of the product, planned or out (SLA 3.3, 3.6).
 *
 * @param id             business key of its process, {@code release-2026.2}
 * @param version        as people name it
 * @param plannedAt      when it is to come out, in whole seconds; of one that is out, when it was to
 * @param notes          for customers, or null while nobody wrote any
 * @param publishedAt    null before it is out
 * @param supportedUntil inclusive, a day of the contract's zone; null before it is out
 */
public record ProductRelease(String id, String version, Kind kind, Instant plannedAt, State state, String notes,
    Instant publishedAt, LocalDate supportedUntil) {

  /** What it is to those who wait for one. */
  public enum Kind {
    /** A routine update, with which corrections of P4 tickets come (SLA 4.7). */
    ROUTINE("Routine release"),
    /** Any other: a correction between two of them, a security patch. No ticket is due with it. */
    OTHER("Release");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Where it stands. */
  public enum State {
    PLANNED, PUBLISHED, CANCELLED
  }

  /** For example {@code Routine release 2026.2}. */
  public String title() {
    return kind.words() + " " + version;
  }
}
