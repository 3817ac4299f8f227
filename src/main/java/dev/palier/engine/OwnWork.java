package dev.palier.engine;

import java.util.Optional;

/**
 * What our own code does with the engine on its own behalf. It holds for the calling thread until the work returns; the
 * innermost work counts. Requests from people reach the engine outside of it: they may only answer the questions of a form,
 * and nothing they send is taken for something carried here.
 */
public final class OwnWork {

  private static final ThreadLocal<Object> CARRIED = new ThreadLocal<>();

  private OwnWork() {
  }

  /** Does the work and carries what it is about to whatever the engine calls meanwhile. */
  public static void carrying(Object cargo, Runnable work) {
    Object outer = CARRIED.get();
    CARRIED.set(cargo);
    try {
      work.run();
    } finally {
      restore(outer);
    }
  }

  private static void restore(Object outer) {
    if (outer == null) {
      CARRIED.remove();
    } else {
      CARRIED.set(outer);
    }
  }

  /** Whether our own code is at work in this thread. */
  public static boolean isGoingOn() {
    return CARRIED.get() != null;
  }

  /** What the work at hand carries, if it is of this type. */
  public static <T> Optional<T> carried(Class<T> type) {
    return Optional.ofNullable(CARRIED.get()).filter(type::isInstance).map(type::cast);
  }
}
