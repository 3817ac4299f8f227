/**
 * What support staff and managers see and may do in Tasklist and Cockpit: their groups and authorisations, the filters made for
 * them, the ticket beside the questions of every form. What staff answer is recorded by {@code ticket}.
 */
@ApplicationModule(allowedDependencies = {"ticket", "sla", "engine"})
package dev.palier.tasklist;

import org.springframework.modulith.ApplicationModule;
