/**
 * The ticket: what was asked and answered, its lifecycle and the commands on it (SLA 1.1, 3.6, 4.5, 4.6). Each command is one
 * transaction of facts and engine. The course itself is drawn in {@code processes/*-ticket.bpmn}.
 */
@ApplicationModule(allowedDependencies = {"sla", "customer", "notification", "engine"})
package dev.palier.ticket;

import org.springframework.modulith.ApplicationModule;
