package dev.palier.demo.mail;

import java.time.Instant;

/**
 * What became of a mail to support.
 *
 * @param ticket null when it is on none
 */
public record ReceivedMail(long id, Instant at, String sender, String state, String ticket, String reason) {
}
