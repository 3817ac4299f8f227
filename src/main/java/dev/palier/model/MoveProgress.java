package dev.palier.model;

import java.time.Instant;
import java.util.List;

/**
 * How far a move is.
 *
 * @param batch   id of the engine's batch, as Cockpit shows it
 * @param toGo    tickets that nothing is known of yet
 * @param running whether the batch goes on; a move that does not and has tickets to go was stopped by somebody
 * @param left    tickets that stayed where they are, with the reason
 */
public record MoveProgress(String id, String batch, MoveWish wish, String reason, String actor, Instant startedAt, int moved,
    int toGo,
    boolean running, List<Left> left) {

  /** A ticket that stayed where it is, and why. */
  public record Left(String ticket, String sentence) {
  }

  /** How many it was to move. */
  public int tickets() {
    return moved + toGo + left.size();
  }
}
