/** What is written when something happens on a ticket: ledger, messages and notices, always in the caller's transaction. */
package dev.palier.ticket.record;
