package dev.palier.model;

/**
 * One process instance of a ticket on its way to another version.
 *
 * @param process key of the process
 * @param name    as its model calls it
 */
public record MoveStep(String process, String name, int from, int to) {

  /** {@code gold-ticket version 3 to 4}. */
  @Override
  public String toString() {
    return process + " version " + from + " to " + to;
  }
}
