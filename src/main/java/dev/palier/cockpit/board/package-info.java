/** The SLA board: how promises were kept, against the goals of managers, over months, customers, packages and lines of support. */
package dev.palier.cockpit.board;
