package dev.palier.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who does something, when, and the words that go with it.
 *
 * @param actor      user id, {@code customer} or {@code palier}
 * @param at         the instant it happened (a mail: its arrival), or null for now; counted in whole seconds
 * @param message    the words to the customer, from the customer, or of a note; may be null
 * @param author     who wrote the words, as the conversation shows it: a contact's name; null for the actor
 * @param enclosures what comes with the words
 */
public record Act(String actor, Instant at, String message, String author, Enclosures enclosures) {

  /** The actor of whatever a customer's contact does. */
  public static final String CUSTOMER = "customer";

  /** Plain words by the actor. */
  public Act(String actor, Instant at, String message) {
    this(actor, at, message, null, Enclosures.NONE);
  }

  /**
   * What a contact of the customer does.
   *
   * @param author the contact's name
   * @param at     when it happened, or null for now
   */
  public static Act ofCustomer(String author, Instant at, String message, Enclosures enclosures) {
    return new Act(CUSTOMER, at, message, author, enclosures);
  }

  /** Something done now. */
  public static Act by(String actor, String message) {
    return new Act(actor, null, message);
  }

  /**
   * The same with its instant, in whole seconds as the clocks count: now where none was given, and where a foreign clock runs ahead of
   * ours: nothing happens before it happened.
   */
  public Act timed(Clock clock) {
    Instant now = clock.instant();
    return new Act(actor, (at == null || at.isAfter(now) ? now : at).truncatedTo(ChronoUnit.SECONDS), message, author,
        enclosures);
  }

  /** Who wrote the words, as the conversation shows it. */
  public String writer() {
    return author == null ? actor : author;
  }
}
