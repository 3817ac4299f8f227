/**
 * What accompanies a customer's contract beside its tickets: the time of Technical Account Managers, and the business reviews with
 * their packs (SLA 2). Moves no clock.
 */
@ApplicationModule(allowedDependencies = {"customer", "sla", "calendar", "ticket", "notification", "availability", "engine"})
package dev.palier.account;

import org.springframework.modulith.ApplicationModule;
