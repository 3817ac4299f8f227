package dev.palier.sla;

import java.time.Instant;
import java.util.List;

/** The routine releases, with the instants from which they were known. */
record PlannedReleases(List<Release> releases) {

  /** One of them. */
  record Release(Instant releasedAt, Instant plannedAt) {
  }

  /** What was known at an instant, inclusive. */
  Releases knownAt(Instant instant) {
    return after -> releases.stream().filter(release -> !release.plannedAt().isAfter(instant)).map(Release::releasedAt)
        .filter(released -> released.isAfter(after)).min(Instant::compareTo);
  }
}
