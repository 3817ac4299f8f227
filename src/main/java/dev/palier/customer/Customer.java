package dev.palier.customer;

import dev.palier.sla.SupportTier;

/**
 * A customer and the support package of its contract (SLA 2).
 *
 * @param tier what holds on the day that was asked about; tickets keep the package with which they were opened
 */
public record Customer(String id, String name, SupportTier tier) {
}
