package dev.palier.audit.check;

import dev.palier.audit.Rule;

/**
 * What one audit saw.
 *
 * @param ticket  ticket number, or null
 * @param subject what of it is wrong
 */
public record Seen(Rule rule, String ticket, String subject, String sentence) {
}
