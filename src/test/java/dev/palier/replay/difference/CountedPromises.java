package dev.palier.replay.difference;

import dev.palier.sla.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the pages count as met and missed, for comparison. */
public final class CountedPromises {

  private CountedPromises() {
  }

  /** By clock: how many were met, how many missed. */
  public static Map<Metric, List<Long>> of(Side side) {
    Map<Metric, List<Long>> counted = new EnumMap<>(Metric.class);
    Comparison comparison = new Comparison(side, side, java.time.ZoneOffset.UTC);
    PromisesInLedger.METRICS.forEach(metric -> {
      Attainment kept = Attainment.of(comparison, metric).before();
      counted.put(metric, List.of(kept.met(), kept.missed()));
    });
    return counted;
  }
}
