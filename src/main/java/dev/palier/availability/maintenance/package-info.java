/** Maintenance as facts: what is planned, announced, begun and ended, and the notices about it (SLA 3.1, 3.2, 3.4, 3.7). */
package dev.palier.availability.maintenance;
