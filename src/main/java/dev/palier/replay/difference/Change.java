package dev.palier.replay.difference;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something on both sides.
 *
 * @param before with the models in force; null where they have no such thing
 * @param after  with the changed files; likewise
 */
record Change<T>(T before, T after) {

  boolean differs() {
    return !Objects.equals(before, after);
  }

  /** A part of both. */
  <P> Change<P> part(Function<T, P> part) {
    return new Change<>(before == null ? null : part.apply(before), after == null ? null : part.apply(after));
  }

  boolean onBothSides() {
    return before != null && after != null;
  }
}
