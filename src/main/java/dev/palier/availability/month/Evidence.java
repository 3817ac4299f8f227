package dev.palier.availability.month;

/**
 * A stretch of a month that bears on its availability, and why.
 *
 * @param source number of the ticket, outage or maintenance; null for the contract itself
 * @param words  the reason, in a sentence without its full stop
 */
public record Evidence(Kind kind, Span span, String source, String words) {

  /** How a stretch counts. */
  public enum Kind {
    /** The contract did not hold, or promised no availability: no part of the month. */
    NO_GUARANTEE("not guaranteed"),
    /** Scheduled maintenance: taken off the service hours (SLA 4.10). */
    MAINTENANCE("scheduled maintenance"),
    /** Counted downtime. */
    DOWNTIME("downtime"),
    /** Down, and inside the maintenance of what was down. */
    IN_MAINTENANCE("in maintenance, not counted"),
    /** Down for a cause that the agreement excludes (SLA 3.1.2, 4.10). */
    EXCLUDED("excluded, not counted"),
    /** A ticket's time in which support waited for the customer, or that was not P1 (reading R8). */
    PAUSED("waited for the customer or not P1, not counted");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }
}
