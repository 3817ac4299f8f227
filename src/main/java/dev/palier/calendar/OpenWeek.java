package dev.palier.calendar;

import java.util.List;

/**
 * The open time within one week of the real time line, in milliseconds since that week's start.
 *
 * @param spans in order, apart from each other
 * @param total open time of the whole week
 */
record OpenWeek(List<Span> spans, long total) {

  static OpenWeek of(List<Span> spans) {
    return new OpenWeek(List.copyOf(spans), spans.stream().mapToLong(Span::length).sum());
  }

  /** Open time from the week's start to the given time of the week. */
  long openUntil(long time) {
    long open = 0;
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (time <= span.from()) {
        break;
      }
      open += Math.min(time, span.to()) - span.from();
    }
    return open;
  }

  /** The first time of the week by which so much was open; at a closing time, that closing time. */
  long firstTimeWith(long open) {
    long left = open;
    int i = 0;
    while (left > spans.get(i).length()) {
      left -= spans.get(i).length();
      i++;
    }
    return spans.get(i).from() + left;
  }
}
