/**
 * What accompanies a customer's contract beside its tickets: releases and their notes, which versions are supported, demos, roadmap
 * requests, the time of Technical Account Managers, and the business reviews with their packs (SLA 2, 3.3, 3.5, 3.6). Moves no clock but
 * through the dates of routine releases (SLA 4.7).
 */
@ApplicationModule(allowedDependencies = {"customer", "sla", "calendar", "ticket", "notification", "availability", "engine"})
package dev.palier.account;

import org.springframework.modulith.ApplicationModule;
