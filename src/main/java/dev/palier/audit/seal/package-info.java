/** The daily seal of the ledger: {@code ledger-seal.bpmn}, its beans and where its digest is kept beside the database. */
package dev.palier.audit.seal;
