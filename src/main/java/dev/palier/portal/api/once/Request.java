package dev.palier.portal.api.once;

/**
 * A request that carries a key.
 *
 * @param key  of the header {@code Idempotency-Key}
 * @param hash over everything that it asks for
 */
public record Request(String key, String hash) {
}
