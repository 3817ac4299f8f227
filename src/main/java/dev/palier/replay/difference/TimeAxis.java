package dev.palier.replay.difference;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Places instants from left to right, in order; the longer nothing happens, the more the time between is shortened. */
final class TimeAxis {

  private final NavigableMap<Instant, Double> places = new TreeMap<>();
  private final double left;
  private final double width;

  /** An axis on which each of the instants has its place, in order; others lie between them. */
  TimeAxis(Collection<Instant> instants, double left, double width) {
    this.left = left;
    this.width = width;
    double place = 0;
    Instant last = null;
    for (Instant instant : new TreeSet<>(instants)) {
      place += last == null ? 0 : weight(Duration.between(last, instant));
      places.put(instant, place);
      last = instant;
    }
  }

  /** Ten minutes weigh about one, an hour three, a day six, a week nine. */
  private static double weight(Duration gap) {
    double minutes = gap.toSeconds() / 60.0;
    return Math.log1p(minutes / 10) + Math.min(1, minutes / 5) * 0.6;
  }

  double x(Instant instant) {
    double all = places.lastEntry().getValue();
    Double place = places.get(instant);
    if (place == null) {
      var floor = places.floorEntry(instant);
      var next = places.ceilingEntry(instant);
      if (floor == null || next == null) {
        place = floor == null ? 0 : all;
      } else {
        double part = (double) Duration.between(floor.getKey(), instant).toSeconds()
            / Duration.between(floor.getKey(), next.getKey()).toSeconds();
        place = floor.getValue() + part * (next.getValue() - floor.getValue());
      }
    }
    return left + (all == 0 ? 0 : place / all * width);
  }

  Collection<Instant> instants() {
    return places.keySet();
  }
}
