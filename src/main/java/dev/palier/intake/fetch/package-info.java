/** Brings mails from the mail server into the inbox: one node at a time, at once where the server tells of them, within time limits. */
package dev.palier.intake.fetch;
