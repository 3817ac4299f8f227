/**
 * Who the customers are, which package they have, who may write for them, and who holds the roles of the agreement for them
 * (SLA 2, 4.8, 4.15). Knows nothing of tickets; the engine is used in {@code process} and for what its forms show.
 */
@ApplicationModule(allowedDependencies = {"sla", "calendar", "engine"})
package dev.palier.customer;

import org.springframework.modulith.ApplicationModule;
