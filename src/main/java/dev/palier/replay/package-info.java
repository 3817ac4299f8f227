/**
 * Runs an event log through the deployed models, tables and delegates on a virtual clock and writes what happened: how process
 * owners try an edited model, how the clocks are audited, how speed is measured. Runs in a process of its own, without ports.
 */
@ApplicationModule(allowedDependencies = {"calendar", "sla", "customer", "notification", "ticket", "escalation", "availability",
    "model", "audit", "engine"})
package dev.palier.replay;

import org.springframework.modulith.ApplicationModule;
