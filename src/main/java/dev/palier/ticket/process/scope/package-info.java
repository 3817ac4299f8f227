/** What becomes of requests outside the agreement: the statement of work, and what customers write afterwards (SLA 1.1, 4.6). */
package dev.palier.ticket.process.scope;
