/**
 * What support staff and managers see and may do in Tasklist and Cockpit: their groups and authorisations, the filters made for
 * them, the ticket beside the questions of every form and in a tab of its own, with what can be done there. What staff do is
 * recorded by {@code ticket}, {@code escalation} and {@code account}.
 */
@ApplicationModule(allowedDependencies = {"ticket", "sla", "escalation", "account", "availability", "customer", "engine"})
package dev.palier.tasklist;

import org.springframework.modulith.ApplicationModule;
