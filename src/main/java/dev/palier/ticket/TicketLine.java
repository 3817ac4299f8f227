package dev.palier.ticket;

import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import java.time.Instant;

/**
 * A ticket as a line of a list.
 *
 * @param dueAt  when its resolution is due; null when nothing is promised, planned, or the clock does not run
 * @param missed whether the resolution was due before it was offered, or is due now
 */
public record TicketLine(String number, String subject, String contactName, Priority priority, Mode mode, boolean inDevelopment,
    Instant openedAt, Instant dueAt, boolean missed) {
}
