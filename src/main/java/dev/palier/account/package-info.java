/**
 * What accompanies a customer's contract beside its tickets: the time of Technical Account Managers (SLA 2). Moves no clock.
 */
@ApplicationModule(allowedDependencies = {"customer", "sla", "ticket"})
package dev.palier.account;

import org.springframework.modulith.ApplicationModule;
