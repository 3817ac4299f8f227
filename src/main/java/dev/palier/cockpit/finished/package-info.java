/** Tickets that have ended: found and read from the tables, also after the engine's history was cleaned up. */
package dev.palier.cockpit.finished;
