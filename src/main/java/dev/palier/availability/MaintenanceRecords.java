package dev.palier.availability;

import java.time.Instant;
import java.util.List;

/** What maintenance there was, for whoever measures the availability of an instance (SLA 4.10). */
public interface MaintenanceRecords {

  /**
   * The maintenance of an instance whose real time, or announced time while it has not begun, overlaps a range; the earliest first.
   * Maintenance that was cancelled, or never announced and never begun, is left out.
   *
   * @throws IllegalArgumentException if the range ends before it starts
   */
  List<MaintenanceWindow> of(String instanceId, Instant fromInclusive, Instant toExclusive);
}
