package dev.palier.customer;

/**
 * Something that runs for customers: a public cloud's instance for several, a private cloud's for one.
 *
 * @param bySubcontractor   whether a subcontractor runs it: its outages do not count for the availability (SLA 4.10)
 * @param maintenanceWindow weekly hours in the contract's zone as people write them, {@code Fri 18:00-Mon 00:00}; null for those of
 *                          every public cloud (SLA 3.1, 3.4)
 * @param productVersion    the version it runs, or null while it is not known (SLA 3.6)
 */
public record Instance(String id, String name, Hosting hosting, boolean bySubcontractor, String maintenanceWindow,
    String productVersion) {

  /** Where it runs (SLA 3.4). */
  public enum Hosting {
    PUBLIC, PRIVATE
  }
}
