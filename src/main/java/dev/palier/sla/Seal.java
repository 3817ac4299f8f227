package dev.palier.sla;

import java.time.Instant;

/**
 * The ends of all ledgers that grew since the seal before, under one digest.
 *
 * @param number   1 and up
 * @param sealedAt when it was made
 * @param tickets  how many ledgers it fixes, perhaps none
 * @param previous digest of the seal before
 * @param digest   SHA-256 over the seal, as 64 hexadecimal digits
 */
public record Seal(long number, Instant sealedAt, int tickets, String previous, String digest) {
}
