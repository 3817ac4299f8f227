package dev.palier.ticket;

import java.time.Instant;

/**
 * One message of the conversation on a ticket.
 *
 * @param id   null until it is kept
 * @param at   when it was written or arrived
 * @param html the same words as sanitised HTML, or null
 */
public record Message(Long id, String ticket, Direction direction, String author, Instant at, String body, String html) {

  /** A message to be kept. */
  public static Message of(String ticket, Direction direction, Act act) {
    return new Message(null, ticket, direction, act.writer(), act.at(), act.message(), act.enclosures().html());
  }

  /** From whom to whom. */
  public enum Direction {
    FROM_CUSTOMER, TO_CUSTOMER, NOTE
  }
}
