/** What managers do on tickets in Cockpit, who may do it, and how: each act with its reason in the ledger. */
package dev.palier.cockpit.acts;
