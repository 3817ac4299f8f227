package dev.palier.sla;

import java.time.Instant;

/**
 * One row of the ledger.
 *
 * @param ticket      ticket number
 * @param sequence    1 and up within the ticket, in the order of recording
 * @param at          the instant it is about, whole seconds
 * @param recordedAt  the instant it was recorded; later than {@code at} for a fact learnt late
 * @param actor       user id, {@code customer} or {@code palier}
 * @param metric      the clock it is about, or null
 * @param value       what the kind needs: an instant, a percentage, a level, a priority; may be null
 * @param recipients  role ids told, {@code ;} between, {@code contact} for the contact, or null
 * @param explanation in words, for a deadline how it was computed; may be null
 */
public record LedgerEntry(String ticket, long sequence, Instant at, Instant recordedAt, String actor, LedgerKind kind,
    Metric metric, String value, String recipients, String explanation) {
}
