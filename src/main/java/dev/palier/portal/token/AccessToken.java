package dev.palier.portal.token;

import java.time.Instant;

/**
 * An access token of a contact, without its secret.
 *
 * @param name       as the contact called it
 * @param lastUsedAt to the minute; null for never
 */
public record AccessToken(long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {
}
