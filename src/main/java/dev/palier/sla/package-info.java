/**
 * What was promised and whether it was kept: targets, the clocks, the append-only ledger, the release calendar and the
 * explanation of every deadline (SLA 4.2 to 4.7). Knows nothing of customers, mails or the engine; the decision tables are
 * read in {@code process}, which alone uses the room {@code engine}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "engine"})
package dev.palier.sla;

import org.springframework.modulith.ApplicationModule;
