package dev.palier.sla;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A ledger row that follows from the facts and the time, and so can be told again from them.
 *
 * @param recipients the roles told, of a level; null of the others
 */
public record Consequence(LedgerKind kind, Metric metric, String value, Instant at, String recipients) {

  private static final Set<LedgerKind> KINDS = EnumSet.of(LedgerKind.ACKNOWLEDGED, LedgerKind.DUE, LedgerKind.WARNED,
      LedgerKind.MET, LedgerKind.BREACHED, LedgerKind.ESCALATED, LedgerKind.REMINDED);

  /** Whether rows of this kind follow from others. */
  public static boolean is(LedgerKind kind) {
    return KINDS.contains(kind);
  }

  /** What a row says. */
  public static Consequence of(LedgerEntry row) {
    return new Consequence(row.kind(), row.metric(), row.value(), row.at(), row.recipients());
  }

  /** {@code WARNED RESPONSE 50}. */
  @Override
  public String toString() {
    return kind + (metric == null ? "" : " " + metric) + (value == null ? "" : " " + value);
  }
}
