/** When audits run, and what follows: kept findings, alarms, health, metrics, the dead man's switch. */
package dev.palier.audit.run;
