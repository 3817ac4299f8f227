package dev.palier.customer;

import java.time.Instant;

/**
 * Somebody was appointed or dismissed; such rows are never changed.
 *
 * @param actor user id
 */
public record AppointmentChange(Kind kind, String name, String address, Instant at, String actor) {

  /** What happened to the person. */
  public enum Kind {
    APPOINTED, DISMISSED
  }
}
