/**
 * Whether every promise is on its way to be kept: recomputes the obligations of every open ticket from its facts, compares them with
 * clocks, ledger, notices and engine, tells people of what is missing, and repairs it when a person asks. By itself it changes no
 * fact, and it believes nothing that it is to check.
 */
@ApplicationModule(allowedDependencies = {"ticket", "escalation", "notification", "sla", "customer", "engine"})
package dev.palier.audit;

import org.springframework.modulith.ApplicationModule;
