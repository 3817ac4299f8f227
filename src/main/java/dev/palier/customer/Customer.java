package dev.palier.customer;

import dev.palier.sla.SupportTier;

/** A customer and the support package of its contract (SLA 2). */
public record Customer(String id, String name, SupportTier tier) {
}
