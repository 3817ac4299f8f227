/** The escalation path seen from Java: one facade, the delegates that the models name. */
package dev.palier.escalation.process;
