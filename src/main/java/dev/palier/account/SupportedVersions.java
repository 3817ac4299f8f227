package dev.palier.account;

import dev.palier.account.VersionSupport.State;
import dev.palier.account.release.ReleaseTable;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.meeting.AgreedTimes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which versions of the product are supported (SLA 3.6, the yearly update strategy): each from the day it came out until the day that
 * was kept with it then. All days are those of the contract's zone.
 */
@Component
public class SupportedVersions {

  private final ReleaseTable releases;
  private final AgreedTimes times;
  private final PackageHolders today;

  SupportedVersions(ReleaseTable releases, AgreedTimes times, PackageHolders today) {
    this.releases = releases;
    this.times = times;
    this.today = today;
  }

  /** Whether a version is supported today. */
  public VersionSupport of(String version) {
    return of(version, today.day());
  }

  /** Whether a version is supported on a day. */
  @Transactional(readOnly = true)
  public VersionSupport of(String version, LocalDate day) {
    List<ProductRelease> out = releases.in(ProductRelease.State.PUBLISHED).stream()
        .filter(release -> !times.dayOf(release.publishedAt()).isAfter(day)).toList();
    String upgradeTo = newest(out, day).map(ProductRelease::version).filter(newest -> !newest.equals(version)).orElse(null);
    return out.stream().filter(release -> release.version().equals(version)).findFirst()
        .map(release -> new VersionSupport(version, day.isAfter(release.supportedUntil()) ? State.UNSUPPORTED : State.SUPPORTED,
            release.supportedUntil(), upgradeTo))
        .orElse(new VersionSupport(version, State.UNKNOWN, null, upgradeTo));
  }

  /** Routine releases first: nobody upgrades to a correction of an older line. */
  private static Optional<ProductRelease> newest(List<ProductRelease> out, LocalDate day) {
    return out.stream().filter(release -> !day.isAfter(release.supportedUntil()))
        .min(Comparator.comparing(ProductRelease::kind).thenComparing(ProductRelease::publishedAt, Comparator.reverseOrder()));
  }
}
