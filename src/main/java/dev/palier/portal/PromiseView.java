package dev.palier.portal;

import java.time.Instant;

/**
 * What was promised on a ticket, and where it stands (SLA 4.7).
 *
 * @param name        what was promised: {@code First response}, {@code Resolution} or {@code Next update}
 * @param target      as the contract says it, e.g. {@code 2 hours}
 * @param at          when it is due, or when it was met or missed; null where there is no such instant
 * @param words       where it stands, without the instant
 * @param explanation how the deadline was computed, in the contract's zone; empty for none
 */
public record PromiseView(String name, String target, Standing standing, Instant at, String words, String explanation) {

  /** Where a promise stands. */
  public enum Standing {
    DUE, UNPLANNED, PAUSED, MET, MISSED
  }
}
