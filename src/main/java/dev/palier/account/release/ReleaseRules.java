package dev.palier.account.release;

import dev.palier.account.ProductRelease.Kind;
import java.time.Instant;
import java.time.LocalDate;

/** How long versions are supported, as process owners keep it in {@code releases.dmn} (SLA 3.6: the yearly update strategy). */
public interface ReleaseRules {

  /** The last day on which a version is supported, in the contract's zone. */
  LocalDate supportedUntil(Kind kind, Instant publishedAt);
}
