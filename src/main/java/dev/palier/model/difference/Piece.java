package dev.palier.model.difference;

import java.util.Map;

/**
 * A step, flow, table, question: what has an id of its own in a file.
 *
 * @param kind what it is, in the file's own word
 * @param name as people read it, empty if it has none
 */
record Piece(String kind, String id, String name, Facts facts) {

  /** A value, or null. */
  String value(String path) {
    return facts.values().get(path);
  }

  Map<String, String> values() {
    return facts.values();
  }
}
