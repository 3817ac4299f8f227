package dev.palier.sla;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which moments the ledger has, and how early in it: asked only where the facts leave two answers open. */
final class Evidence {

  /** A consequence without its roles. */
  private record Moment(LedgerKind kind, Metric metric, Instant at) {
  }

  private final Map<Moment, Long> firstSequences = new HashMap<>();

  Evidence(List<LedgerEntry> rows) {
    for (LedgerEntry row : rows) {
      if (Consequence.is(row.kind())) {
        firstSequences.merge(new Moment(row.kind(), row.metric(), row.at()), row.sequence(), Math::min);
      }
    }
  }

  boolean hasBefore(long sequence, LedgerKind kind, Metric metric, Instant at) {
    Long first = firstSequences.get(new Moment(kind, metric, at));
    return first != null && first < sequence;
  }
}
