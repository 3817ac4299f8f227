package dev.palier.model;

import java.util.Map;

/**
 * What is asked for: running tickets go to another version of a process.
 *
 * @param process    key of the process, such as {@code gold-ticket}
 * @param from       only tickets that run in this version of it, or null for all
 * @param to         the version to go to, or null for the newest
 * @param others     by key of another process that such tickets run in: the version that one goes to; a process not named goes
 *                   to its newest version if the first goes to its newest, and stays otherwise
 * @param renamed    by the id of a step: its id in the other version
 * @param reckonAnew whether deadlines follow the tables now in force; else none changes
 */
public record MoveWish(String process, Integer from, Integer to, Map<String, Integer> others, Map<String, String> renamed,
    boolean reckonAnew) {

  public MoveWish {
    others = others == null ? Map.of() : Map.copyOf(others);
    renamed = renamed == null ? Map.of() : Map.copyOf(renamed);
  }

  /** The whole way of one process, nothing renamed, no deadline changed. */
  public static MoveWish of(String process, Integer to) {
    return new MoveWish(process, null, to, Map.of(), Map.of(), false);
  }
}
