/**
 * The Support Portal (SLA 4.12.1): the pages on which a customer's contacts open tickets, follow and answer them, and the REST
 * API for the same. A contact sees and does what belongs to the own company, nothing else.
 */
@ApplicationModule(allowedDependencies = {"ticket", "customer", "sla", "escalation", "notification", "availability", "account", "engine"})
package dev.palier.portal;

import org.springframework.modulith.ApplicationModule;
