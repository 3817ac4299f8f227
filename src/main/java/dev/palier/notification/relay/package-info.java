/**
 * Delivers what the notice ledger owes: claims rows by a lease, asks whether they still matter, sends, keeps the evidence,
 * reports what is stuck.
 */
package dev.palier.notification.relay;
