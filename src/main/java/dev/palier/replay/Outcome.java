package dev.palier.replay;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One row of the outcomes; empty fields are empty texts. */
record Outcome(Instant at, String ticket, String outcome, String metric, String value, String to) {

  private static final Map<LedgerKind, String> WORDS = Map.of(LedgerKind.ACKNOWLEDGED, "acknowledged", LedgerKind.DUE, "due",
      LedgerKind.WARNED, "warned", LedgerKind.MET, "met", LedgerKind.BREACHED, "breached", LedgerKind.ESCALATED, "escalated",
      LedgerKind.REMINDED, "reminded", LedgerKind.CLOSED, "closed");

  /** The row for a ledger entry, or empty for what the format does not tell: facts, and staff reminded of an update. */
  static Optional<Outcome> of(LedgerEntry entry) {
    boolean staffReminder = entry.kind() == LedgerKind.WARNED && entry.metric() == Metric.UPDATE;
    if (staffReminder || !WORDS.containsKey(entry.kind())) {
      return Optional.empty();
    }
    return Optional.of(new Outcome(entry.at(), entry.ticket(), WORDS.get(entry.kind()),
        entry.metric() == null ? "" : entry.metric().name(), entry.value() == null ? "" : entry.value(),
        entry.recipients() == null ? "" : entry.recipients()));
  }

  static Outcome refused(Instant at, String ticket, String reason) {
    return new Outcome(at, ticket, "refused", "", reason, "");
  }
}
