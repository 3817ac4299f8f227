/** A customer who phones: what the agent answers on the form becomes a ticket (SLA 4.13). */
package dev.palier.ticket.process.call;
