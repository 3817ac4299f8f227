package dev.palier.engine.startup;

import java.util.function.Predicate;

/**
 * One condition under which this program refuses to start.
 *
 * @param <T> what the rule looks at
 * @param name what is wrong, in words, naming the property
 * @param action what to do about it
 * @param broken whether it is wrong
 */
record StartupRule<T>(String name, String action, Predicate<T> broken) {

  void check(T subject) {
    if (broken.test(subject)) {
      throw new UnsafeSetting(name, action);
    }
  }
}
