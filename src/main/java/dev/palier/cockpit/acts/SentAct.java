package dev.palier.cockpit.acts;

/**
 * What a manager sends; each act uses what it needs.
 *
 * @param seen    the position of the ticket that was on the screen
 * @param reason  why, in words
 * @param level   of the escalation path
 * @param person  user id
 * @param line    id of a line of support
 * @param notice  id of a notice
 * @param address where a refused notice shall go instead; null or empty: where it was to go
 */
public record SentAct(String seen, String reason, Integer level, String person, String line, Long notice, String address) {
}
