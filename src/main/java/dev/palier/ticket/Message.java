package dev.palier.ticket;

import java.time.Instant;

/**
 * One message of the conversation on a ticket.
 *
 * @param at when it was written or arrived
 */
public record Message(String ticket, Direction direction, String author, Instant at, String body) {

  /** From whom to whom. */
  public enum Direction {
    FROM_CUSTOMER, TO_CUSTOMER, NOTE
  }
}
