package dev.palier.portal.api.once;

/**
 * What is answered to a request that was done.
 *
 * @param location path of what was made, or null
 * @param body     JSON
 */
public record Answer(int status, String location, String body) {
}
