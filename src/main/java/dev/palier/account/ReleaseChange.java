package dev.palier.account;

import java.time.Instant;

/**
 * Something that was done to a release; such rows are never changed.
 *
 * @param kind      {@code PLANNED}, {@code MOVED}, {@code CANCELLED}, {@code PUBLISHED} or {@code RECORDED}
 * @param plannedAt for when it was planned from then on
 * @param actor     user id
 * @param reason    in words, or null
 */
public record ReleaseChange(String kind, Instant plannedAt, Instant at, String actor, String reason) {
}
