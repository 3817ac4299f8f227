package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What must be there of a ticket, told from its facts and the time alone.
 *
 * @param impossible why its facts cannot have happened so, or null; nothing else is known then
 * @param stands     how the ticket may stand: as it must at the latest, then as it may already, moment by moment
 * @param owed       the rows that must be there
 * @param early      the rows that may be there already, because their moment came just now
 * @param closeDueAt when the customer's silence should have closed it, or null
 */
public record Recomputed(String impossible, List<Stand> stands, List<Owed> owed, List<Owed> early, Instant closeDueAt) {

  /** How a ticket stands at one moment. */
  public record Stand(HeaderImage header, Map<Metric, ClockImage> clocks) {
  }

  /**
   * A row.
   *
   * @param told whether people are owed a notice of it
   */
  public record Owed(Consequence row, boolean told) {
  }

  static Recomputed impossible(String reason) {
    return new Recomputed(reason, List.of(), List.of(), List.of(), null);
  }
}
