package dev.palier.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A half-open range of milliseconds on whatever time line its user says: {@code [from, to)}. */
record Span(long from, long to) {

  long length() {
    return to - from;
  }

  boolean isEmpty() {
    return to <= from;
  }

  Span clippedTo(long start, long end) {
    return new Span(Math.max(from, start), Math.min(to, end));
  }

  Span movedBy(long amount) {
    return new Span(from + amount, to + amount);
  }

  /** In order, without empty ones, and those that touch or overlap made one. */
  static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    spans.stream().filter(span -> !span.isEmpty()).sorted(Comparator.comparingLong(Span::from))
        .forEach(span -> append(merged, span));
    return merged;
  }

  /** Adds a span that does not start before the last one of the list; one that touches it lengthens it instead. */
  static void append(List<Span> spans, Span next) {
    int last = spans.size() - 1;
    if (last >= 0 && next.from <= spans.get(last).to) {
      var before = spans.get(last);
      spans.set(last, new Span(before.from, Math.max(before.to, next.to)));
    } else {
      spans.add(next);
    }
  }

  /** What is left of the spans when {@code closed} is cut out. */
  static List<Span> without(Span closed, List<Span> spans) {
    var left = new ArrayList<Span>();
    for (var span : spans) {
      left.add(span.clippedTo(span.from, closed.from));
      left.add(span.clippedTo(closed.to, span.to));
    }
    left.removeIf(Span::isEmpty);
    return left;
  }
}
