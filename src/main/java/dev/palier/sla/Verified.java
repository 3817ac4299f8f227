package dev.palier.sla;

import java.util.List;

/**
 * What a verification of the ledger came to.
 *
 * @param rows    rows of the ledger that were read
 * @param tickets tickets they belong to
 * @param seals   seals that were read
 * @param flaws   everything that is not as it was recorded; empty when all is
 */
public record Verified(long rows, long tickets, long seals, List<LedgerFlaw> flaws) {
}
