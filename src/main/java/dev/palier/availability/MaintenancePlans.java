package dev.palier.availability;

import java.time.Instant;
import java.util.List;

/** What customers have been told of maintenance that is still to come or under way (SLA 3.1, 3.2). */
public interface MaintenancePlans {

  /**
   * Maintenance that was announced to a customer.
   *
   * @param instances names of the customer's own instances that it is about
   * @param start     when it began, or is announced to begin
   * @param end       exclusive; when it is expected to end
   */
  record Announced(String id, MaintenanceWindow.Kind kind, String title, String words, List<String> instances, Instant start,
      Instant end, boolean underWay) {
  }

  /** What is announced to a customer and has not ended, the earliest first; what was cancelled is left out. */
  List<Announced> announcedTo(String customerId, Instant now);
}
