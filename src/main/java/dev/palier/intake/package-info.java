/**
 * Customers' mails (SLA 4.12.2, 4.13): fetched once each, judged, threaded to their ticket or opening one, politely refused or
 * held for a person. Judging needs no server: {@code judge-mail} does it for files.
 */
@ApplicationModule(allowedDependencies = {"ticket", "customer", "sla", "notification", "engine"})
package dev.palier.intake;

import org.springframework.modulith.ApplicationModule;
