/**
 * What keeps the product usable and what is owed when it was not: maintenance, outages, the availability of each month and the
 * service credit for it (SLA 3.1 to 3.4, 3.7, 4.10, 4.11). Moves no clock.
 */
@ApplicationModule(allowedDependencies = {"customer", "sla", "calendar", "ticket", "notification", "engine"})
package dev.palier.availability;

import org.springframework.modulith.ApplicationModule;
