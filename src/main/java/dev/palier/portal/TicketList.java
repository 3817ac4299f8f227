package dev.palier.portal;

import dev.palier.sla.Priority;
import java.time.Instant;
import java.util.List;

/**
 * A page of tickets, the newest first.
 *
 * @param page 1 and up
 * @param more whether there is a next page
 */
public record TicketList(List<Line> lines, int page, boolean more) {

  /** Which tickets are listed. */
  public enum Filter {
    OPEN, CLOSED, ALL
  }

  /**
   * One ticket.
   *
   * @param resolutionDueAt null when nothing is promised or planned, or the clock does not run
   * @param missed          whether the resolution came or comes later than promised
   */
  public record Line(String number, String subject, String openedBy, Priority priority, TicketState state, Instant openedAt,
      Instant resolutionDueAt, boolean missed) {
  }
}
