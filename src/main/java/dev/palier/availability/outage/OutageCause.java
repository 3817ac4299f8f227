package dev.palier.availability.outage;

/**
 * Why something was down.
 *
 * @param id       as it is kept, for example {@code force-majeure}
 * @param words    as people read it
 * @param excluded whether it is left out of the availability (SLA 3.1.2, 4.10)
 */
public record OutageCause(String id, String words, boolean excluded) {

  /** The cause of whatever a subcontractor's instance does. */
  public static final String SUBCONTRACTOR = "subcontractor";
  /** The cause of what is down in maintenance that could not wait. */
  public static final String EMERGENCY_MAINTENANCE = "emergency-maintenance";
  /** None of those that the agreement excludes. */
  public static final String NONE = "none";
}
