/**
 * Who is told, in which order, when a ticket is not solved: the levels of the escalation path, raised by time, by a miss or on
 * request (SLA 4.8; readings R2, R3). The order of the levels is drawn in {@code processes/gold-escalation.bpmn}, who is told
 * stands in {@code processes/escalation-path.dmn}.
 */
@ApplicationModule(allowedDependencies = {"ticket", "sla", "customer", "notification", "engine"})
package dev.palier.escalation;

import org.springframework.modulith.ApplicationModule;
