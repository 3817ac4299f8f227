package dev.palier.sla;

import java.util.List;

/**
 * Rows were written to the ledger of a ticket: told to the rooms at once, in the transaction of the step.
 *
 * @param header          where the ticket stands now
 * @param standingChanged whether its {@link Standing} became another one
 */
public record Recorded(CommitmentHeader header, List<LedgerEntry> entries, boolean standingChanged) {
}
