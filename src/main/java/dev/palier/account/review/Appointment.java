package dev.palier.account.review;

import java.time.Instant;

/**
 * When and where a business review takes place.
 *
 * @param place a room, an address or a link
 */
public record Appointment(Instant at, int minutes, String place) {
}
