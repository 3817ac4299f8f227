package dev.palier.availability.month;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A set of seconds, kept as stretches that neither overlap nor touch: what is counted twice in the facts is in it once. */
public final class Spans {

  /** No time at all. */
  public static final Spans NONE = new Spans(List.of());

  private final List<Span> list;

  private Spans(List<Span> list) {
    this.list = list;
  }

  /** The seconds of all these stretches, in whatever order they come. */
  public static Spans of(Collection<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::startInclusive)).toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.endExclusive().isBefore(span.startInclusive())) {
        joined.add(span);
      } else if (last.endExclusive().isBefore(span.endExclusive())) {
        joined.set(joined.size() - 1, new Span(last.startInclusive(), span.endExclusive()));
      }
    }
    return new Spans(List.copyOf(joined));
  }

  /** The seconds from one instant until before the other; none if the other is not later. */
  public static Spans between(Instant startInclusive, Instant endExclusive) {
    Instant start = startInclusive.truncatedTo(ChronoUnit.SECONDS);
    return start.isBefore(endExclusive.truncatedTo(ChronoUnit.SECONDS)) ? of(List.of(new Span(start, endExclusive))) : NONE;
  }

  /** The seconds that are in either. */
  public Spans or(Spans other) {
    List<Span> all = new ArrayList<>(list);
    all.addAll(other.list);
    return of(all);
  }

  /** The seconds that are in both. */
  public Spans and(Spans other) {
    List<Span> both = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < list.size() && theirs < other.list.size()) {
      Span one = list.get(mine);
      Span two = other.list.get(theirs);
      both.addAll(between(later(one.startInclusive(), two.startInclusive()), earlier(one.endExclusive(), two.endExclusive())).list);
      if (one.endExclusive().isBefore(two.endExclusive())) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new Spans(List.copyOf(both));
  }

  /** The seconds that are in this and not in the other. */
  public Spans without(Spans other) {
    List<Span> rest = new ArrayList<>();
    for (Span span : list) {
      Instant from = span.startInclusive();
      for (Span gone : other.list) {
        if (gone.endExclusive().isAfter(from) && gone.startInclusive().isBefore(span.endExclusive())) {
          rest.addAll(between(from, gone.startInclusive()).list);
          from = gone.endExclusive();
        }
      }
      rest.addAll(between(from, span.endExclusive()).list);
    }
    return new Spans(List.copyOf(rest));
  }

  /** How many seconds there are. */
  public long seconds() {
    return list.stream().mapToLong(Span::seconds).sum();
  }

  /** The stretches, the earliest first. */
  public List<Span> list() {
    return list;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans spans && list.equals(spans.list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
