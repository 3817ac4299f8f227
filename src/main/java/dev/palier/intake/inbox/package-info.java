/** The durable inbox: mails as they came, and what became of each. */
package dev.palier.intake.inbox;
