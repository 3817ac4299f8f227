package dev.palier.intake;

/** A mail, taken apart and judged. */
public record MailReading(Judgement judgement, MailContent content) {
}
