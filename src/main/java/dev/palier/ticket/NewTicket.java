package dev.palier.ticket;

import dev.palier.sla.Priority;
import java.time.Instant;

/**
 * A request to be taken in.
 *
 * @param number     the number to use, or null for the next one
 * @param arrivedAt  when it arrived, from which every clock counts (reading R1), or null for now
 * @param description the customer's words
 */
public record NewTicket(String number, String customerId, String contactName, String contactAddress, Channel channel,
    Priority priority, String subject, String description, Instant arrivedAt) {
}
