/** Releases as facts: the calendar, what customers are told of a version, the demos that follow it (SLA 2, 3.3, 3.6). */
package dev.palier.account.release;
