package dev.palier.ticket;

/** The time left on a ticket, in a few words: {@code 23 min left}, {@code 2 h late}, {@code paused}. */
public record TicketGlance(String text, State state) {

  /** How much it presses. */
  public enum State {
    LATE, SOON, RUNNING, PAUSED, NONE
  }
}
