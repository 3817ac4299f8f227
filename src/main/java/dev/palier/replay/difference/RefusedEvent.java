package dev.palier.replay.difference;

import java.time.Instant;

/** An event of the log that was impossible as the ticket stood. */
public record RefusedEvent(Instant at, String ticket, String reason) {
}
