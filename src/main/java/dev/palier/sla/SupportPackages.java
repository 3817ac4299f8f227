package dev.palier.sla;

/** The support packages (SLA 2), as process owners keep them in {@code entitlements.dmn}. */
public interface SupportPackages {

  /** What a package holds now. */
  SupportPackage of(SupportTier tier);
}
