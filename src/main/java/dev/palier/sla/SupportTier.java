package dev.palier.sla;

/** The support package of a customer (SLA 2; in the French text BASIC, ARGENT, OR). */
public enum SupportTier {
  BASIC, SILVER, GOLD;

  /** The tier as people write it in a sentence, e.g. {@code Gold}. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
