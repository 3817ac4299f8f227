/**
 * Support hours, business days, holidays and the time zone: adds an amount to a start, measures between two instants, finds the
 * next opening and lists the stretches counted (SLA 4.1, 4.3, 4.4). Knows no ticket, no target and no framework.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.palier.calendar;
