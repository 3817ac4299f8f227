/** A customer's package changes while tickets are open (SLA 2). */
package dev.palier.ticket.process.packages;
