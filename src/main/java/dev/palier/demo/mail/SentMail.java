package dev.palier.demo.mail;

import java.time.Instant;

/**
 * A mail as it was sent, or what is known of one that was not.
 *
 * @param role    role of the reader, may be null
 * @param kind    kind of the notice
 * @param level   level of the escalation path, 0 for none
 * @param at      by the demo's clock: when it was sent, else when it was written
 * @param remark  why it was not sent, or null
 * @param subject null while not sent
 */
public record SentMail(long id, String ticket, String name, String address, String role, String kind, int level, Instant at,
    String state, String remark, String subject, String text, String html) {

  /** Whether a mail server took it. */
  public boolean sent() {
    return "SENT".equals(state);
  }
}
