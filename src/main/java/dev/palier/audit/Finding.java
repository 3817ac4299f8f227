package dev.palier.audit;

import java.time.Instant;

/**
 * Something that is not as the facts say it must be.
 *
 * @param rule       the rule that found it, kebab-case, such as {@code timer-missing}
 * @param ticket     ticket number, null where it is about no single ticket
 * @param subject    what of it is wrong, such as {@code RESOLUTION}; with rule and ticket it tells findings apart
 * @param since      when an audit saw it first
 * @param sentence   for a manager
 * @param repairable whether the command {@code audit --repair} can put it right
 */
public record Finding(String rule, String ticket, String subject, Instant since, String sentence, boolean repairable) {
}
