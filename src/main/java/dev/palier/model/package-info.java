/**
 * What process owners do with models, tables and forms: what a deployment may not break, what was signed off by whom and how it
 * differs, moving running tickets to another version, telling where the deployed models differ from the packaged ones, pictures.
 */
@ApplicationModule(allowedDependencies = {"calendar", "sla", "customer", "notification", "ticket", "escalation", "engine"})
package dev.palier.model;

import org.springframework.modulith.ApplicationModule;
