/** What is done with each fetched mail: a ticket, a message on one, a polite refusal, or a person's decision. */
package dev.palier.intake.desk;
