package dev.palier.notification;

import java.time.Instant;

/**
 * Notices that no mail server has taken yet.
 *
 * @param oldest when the first of them was written, null if there is none
 */
public record NoticesWaiting(long count, Instant oldest) {
}
