/** Rosters: the shifts of a role, read from a calendar file (RFC 5545) and asked for an instant. */
package dev.palier.customer.roster;
