package dev.palier.model.move;

import java.util.List;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;

/** What the engine keeps of a batch and of each of its jobs: the move and the tickets that are to go. */
class MoveBatch extends BatchConfiguration {

  private final String move;

  MoveBatch(String move, List<String> tickets, String batch) {
    super(tickets, null, batch);
    this.move = move;
  }

  String move() {
    return move;
  }
}
