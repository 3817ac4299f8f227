package dev.palier.replay.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts what both sides have beside each other by a key; of equal keys the first belongs to the first, and so on. */
final class Paired {

  /** A key, and how many of it there were before. */
  record Key<K extends Comparable<? super K>>(K key, int time) implements Comparable<Key<K>> {
    @Override
    public int compareTo(Key<K> other) {
      int byKey = key.compareTo(other.key);
      return byKey == 0 ? Integer.compare(time, other.time) : byKey;
    }
  }

  private Paired() {
  }

  static <T, K extends Comparable<? super K>> Map<Key<K>, Change<T>> by(Function<T, K> key, Collection<T> before,
      Collection<T> after) {
    Map<Key<K>, T> old = keyed(key, before);
    Map<Key<K>, T> now = keyed(key, after);
    Map<Key<K>, Change<T>> paired = new TreeMap<>();
    List<Key<K>> keys = new ArrayList<>(old.keySet());
    keys.addAll(now.keySet());
    keys.forEach(each -> paired.put(each, new Change<>(old.get(each), now.get(each))));
    return paired;
  }

  private static <T, K extends Comparable<? super K>> Map<Key<K>, T> keyed(Function<T, K> key, Collection<T> things) {
    Map<K, Integer> times = new HashMap<>();
    Map<Key<K>, T> keyed = new HashMap<>();
    things.forEach(thing -> keyed.put(new Key<>(key.apply(thing), times.merge(key.apply(thing), 1, Integer::sum)), thing));
    return keyed;
  }
}
