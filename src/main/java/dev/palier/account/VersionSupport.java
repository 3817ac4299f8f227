package dev.palier.account;

import java.time.LocalDate;

/**
 * Whether a version of the product is supported on a day (SLA 3.6).
 *
 * @param until     inclusive: the last day on which it is, or was, supported; null for a version that the release calendar does not know
 * @param upgradeTo the version to upgrade to: the latest routine release that is supported on that day; null where there is none, or
 *                  where it is this version
 */
public record VersionSupport(String version, State state, LocalDate until, String upgradeTo) {

  /** What can be said of a version. */
  public enum State {
    SUPPORTED, UNSUPPORTED,
    /** Not in the release calendar, or not out on that day. */
    UNKNOWN
  }
}
