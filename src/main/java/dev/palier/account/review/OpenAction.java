package dev.palier.account.review;

/**
 * Something that was agreed to be done and is not reported as done.
 *
 * @param review of which it was agreed
 * @param period of that review, by name
 */
public record OpenAction(long id, String review, String period, String words) {
}
