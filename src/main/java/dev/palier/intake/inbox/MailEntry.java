package dev.palier.intake.inbox;

import java.time.Instant;

/**
 * What is known of a fetched mail, without its content.
 *
 * @param sender null until it was read, and where it has no clear one
 * @param ticket the ticket it is on, or names; or null
 * @param reason why it stands where it stands; null until it was dealt with
 */
public record MailEntry(long id, Instant arrivedAt, MailState state, String sender, String ticket, String reason) {
}
