/** The ticket lifecycles seen from Java: one facade, the delegates and listeners that the models name. */
package dev.palier.ticket.process;
