/** The command {@code judge-mail}. */
package dev.palier.intake.command;
