package dev.palier.ticket;

/**
 * A ticket's own facts; how its promises stand is the ledger's.
 *
 * @param assignee the user who worked on it last, or null
 */
public record Ticket(String number, String customerId, String contactName, String contactAddress, Channel channel, String subject,
    SupportLine line, String assignee) {
}
