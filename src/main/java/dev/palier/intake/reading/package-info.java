/**
 * Takes a mail apart and judges it. The structure is read by code of our own, because every bound (size, parts, depth, headers)
 * has to hold before memory and time are spent, and a library either throws or guesses at what hostile and broken mails
 * contain; what HTML says is jsoup's to find, and what of it may be shown the OWASP sanitizer's.
 */
package dev.palier.intake.reading;
