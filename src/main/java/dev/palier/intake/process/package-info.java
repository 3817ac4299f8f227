/** The process in which a person decides on a mail, and the decision tables about mails. */
package dev.palier.intake.process;
