package dev.palier.account;

import java.time.Instant;

/**
 * A customer's request to hear of the roadmap (SLA 3.5).
 *
 * @param id         business key of its process, {@code roadmap-acme-2026}
 * @param year       calendar year of the contract's zone in which it was asked
 * @param words      the customer's own
 * @param answer     null while it is owed, likewise when it was given
 */
public record RoadmapRequest(String id, String customerId, int year, String contactName, String contactAddress, String words,
    Instant askedAt, String answer, Instant answeredAt) {
}
