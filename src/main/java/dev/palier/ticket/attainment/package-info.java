/** How promises were kept, read from the ledger in few queries over many tickets. */
package dev.palier.ticket.attainment;
