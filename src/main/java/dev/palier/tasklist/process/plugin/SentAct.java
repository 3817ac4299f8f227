package dev.palier.tasklist.process.plugin;

/**
 * What somebody sends in the tab; each act uses what it needs.
 *
 * @param seen   the position of the ticket that was on the screen
 * @param change {@code changed} or {@code corrected}
 * @param line   id of a line of support
 * @param on     a day, e.g. {@code 2024-06-08}
 * @param cause  id of a cause of outages
 * @param at     a time of the contract's zone, e.g. {@code 2024-06-08T23:40}
 * @param scope  why a request is outside the agreement, {@code feature-request}
 * @param version of the product, as it was typed; may be empty
 */
record SentAct(String seen, String words, String priority, String change, Integer level, String line, String on,
    Integer minutes, String cause, String at, String scope, String version) {
}
