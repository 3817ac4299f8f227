package dev.palier.sla;

import java.util.Locale;

/**
 * How the first response and the resolution of a ticket stand, in one word for lists and filters. A clock that pauses while support
 * waits for the customer is not at risk, one that was met is neither at risk nor breached; one that was missed stays breached until
 * its promise is kept, and again once the customer rejects the resolution.
 */
public enum Standing {
  ON_TRACK,
  /** A running clock has passed its first warning. */
  AT_RISK,
  /** A promise that is still owed was missed. */
  BREACHED;

  /** As models and filters know it: {@code on-track}, {@code at-risk}, {@code breached}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
