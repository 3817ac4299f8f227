/** The pack of a business review: figures from the ledger, drawn and printed (SLA 2). */
package dev.palier.account.pack;
