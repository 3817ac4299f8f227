package dev.palier.audit.record;

import java.time.Instant;

/**
 * One audit that came to its end.
 *
 * @param tickets  how many open tickets it examined
 * @param findings how many findings it had
 * @param failure  why it could not examine everything, null if it could
 */
public record AuditRun(Instant startedAt, Instant endedAt, int tickets, int findings, String failure) {
}
