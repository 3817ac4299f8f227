/**
 * What managers see and do in Cockpit beside the engine's tokens: the promises, who is late and who will be, and why. Every answer
 * is given only to who may use Cockpit; what managers do is done through the doors of the other rooms, with a reason.
 */
@ApplicationModule(allowedDependencies = {"ticket", "customer", "sla", "escalation", "notification", "audit", "availability", "model", "engine"})
package dev.palier.cockpit;

import org.springframework.modulith.ApplicationModule;
