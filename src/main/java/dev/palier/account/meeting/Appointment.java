package dev.palier.account.meeting;

import java.time.Instant;

/**
 * When and where a meeting takes place.
 *
 * @param place a room, an address or a link
 */
public record Appointment(Instant at, int minutes, String place) {
}
