package dev.palier.demo.web;

import java.time.Instant;

/**
 * A ticket in the list.
 *
 * @param state   in words
 * @param dueAt   the next deadline, or null when none is running
 * @param dueOf   of which clock, or null
 * @param reached the level of the escalation path that was reached, 0 for none
 */
record TicketRow(String number, String subject, String customer, String tier, String priority, String state, String mode,
    Instant openedAt, int reached, int last, Instant dueAt, String dueOf) {
}
