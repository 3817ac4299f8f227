/**
 * Takes a mail apart and judges it. Lines, boundaries, quoted strings, parameters and transfer encodings are Mime4j's to read, in
 * one pass; the bounds (size, parts, depth, headers, time) are ours, and so is what Mime4j loses of broken mails: where a header
 * ends, charsets, encoded words, names of files in pieces, and who the one sender is. What HTML says is jsoup's to find, and what
 * of it may be shown the OWASP sanitizer's.
 */
package dev.palier.intake.reading;
