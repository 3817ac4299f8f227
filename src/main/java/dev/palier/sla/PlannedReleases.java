package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The routine releases, with the instants from which they were known and until which they were planned. */
record PlannedReleases(List<Release> releases) {

  /**
   * One of them.
   *
   * @param withdrawnAt exclusive; null while it is planned
   */
  record Release(Instant releasedAt, Instant plannedAt, Instant withdrawnAt) {

    boolean isKnownAt(Instant instant) {
      return !plannedAt.isAfter(instant) && (withdrawnAt == null || withdrawnAt.isAfter(instant));
    }
  }

  /** What was known at an instant, inclusive. */
  Releases knownAt(Instant instant) {
    return after -> releases.stream().filter(release -> release.isKnownAt(instant)).map(Release::releasedAt)
        .filter(released -> released.isAfter(after)).min(Instant::compareTo);
  }

  /** When the calendar became another one, each instant once, the first one first. */
  List<Instant> changes() {
    return releases.stream().flatMap(release -> Stream.of(release.plannedAt(), release.withdrawnAt())).filter(Objects::nonNull)
        .distinct().sorted().toList();
  }
}
