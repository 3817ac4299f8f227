/** The availability of a month: exact sets of seconds, what bears on them, and the figure (SLA 4.10). */
package dev.palier.availability.month;
