/**
 * What the notices about a ticket tell, and whether they still matter when they are about to be sent. Reads the ticket's facts,
 * changes nothing.
 */
package dev.palier.ticket.story;
