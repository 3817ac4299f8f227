/** Which tickets and processes somebody may look into, and how they are written down for managers. */
package dev.palier.cockpit.ticket;
