package dev.palier.model;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Running tickets go to another version of their models. A move asks nothing of the customer and changes no promise: what was
 * met or missed stays so, and so does every deadline, unless it is asked that they follow the tables now in force.
 */
public interface Moves {

  /** The processes in which tickets run, with their versions. */
  List<MovableProcess> processes();

  /**
   * The wish with every version that it leaves open.
   *
   * @throws dev.palier.sla.Refusal if there is no such process, version or step
   */
  MoveWish settled(MoveWish wish);

  /** The tickets that a settled wish is about: they run in its process, in another version than the wished one. */
  List<String> tickets(MoveWish wish);

  /** What moving these tickets would do, in their order; each is moved and taken back, so that nothing of it is guessed. */
  List<MovePreview> preview(MoveWish wish, List<String> tickets);

  /**
   * Starts a move as a batch of the engine.
   *
   * @param actor  user id
   * @param reason is kept in the ledger of every ticket
   * @return its id
   * @throws dev.palier.sla.Refusal if there is no such ticket, nothing to move, or no reason
   */
  String start(MoveWish wish, List<String> tickets, String actor, String reason);

  /**
   * How far a move is.
   *
   * @throws dev.palier.sla.Refusal if there is none with this id
   */
  MoveProgress progress(String id);

  /** The latest moves, the newest first. */
  List<MoveProgress> latest();

  /**
   * Executes the jobs of a move in this program, beside a server or without one, and returns when nothing more can be done now.
   *
   * @param done hears how many tickets are through
   */
  void finish(String id, IntConsumer done);
}
