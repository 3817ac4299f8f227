package dev.palier.intake.inbox;

import java.time.Instant;

/**
 * A mail as it was fetched.
 *
 * @param arrivedAt at our mail server
 * @param whole     false when it was too large and the header alone is kept
 * @param attempts  how often it was tried to deal with it, this time counted
 */
public record StoredMail(long id, Instant arrivedAt, boolean whole, byte[] raw, int attempts) {
}
