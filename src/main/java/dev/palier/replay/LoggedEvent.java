package dev.palier.replay;

import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import java.time.Instant;

/**
 * One line of an event log; fields that the kind does not need are null.
 *
 * @param release the instant of a routine release
 */
record LoggedEvent(Instant at, String ticket, Kind kind, SupportTier tier, Priority priority, PriorityChange change, Instant release,
    String subject) {

  /** The events of the format. */
  enum Kind {
    OPENED, RESPONDED, INFORMATION_REQUESTED, CUSTOMER_REPLIED, CUSTOMER_UPDATED, PRIORITY_CHANGED, SENT_TO_DEVELOPMENT,
    RETURNED_FROM_DEVELOPMENT, ESCALATION_REQUESTED, RESOLVED, RESOLUTION_REJECTED, CLOSED, RELEASE_PLANNED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
